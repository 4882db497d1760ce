import type { AmountTally, Tally } from '@causeway/shared/domain/observation/tally.js';
import type { PersonUse } from '@causeway/shared/domain/observation/person-use.js';
import type { TallyKind, Trace } from '@causeway/shared/domain/observation/trace.js';
import type { Stratum } from '@causeway/shared/domain/participant/stratum.js';
import { strataMask } from '@causeway/shared/domain/participant/stratum.js';
import type {
  Measure,
  MeasureInput,
  MeasureValue,
  PersonRecord,
} from '@causeway/shared/domain/measure/measure.js';
import type { PersonKey } from '@causeway/shared/lib/ids.js';
import { dayMs, hourMs } from '@causeway/shared/lib/instant.js';
import { newTestId } from './ids.js';

/** The day measures are taken on; everything else is so many days before it. */
export const today = 20_500;

/** Nine in the morning, so many days ago. */
export function ago(days: number): number {
  return (today - days) * dayMs + 9 * hourMs;
}

let people = 0;

interface PersonParts extends Partial<Omit<PersonRecord, 'strata' | 'uses'>> {
  readonly strata?: readonly Stratum[];
  readonly uses?: readonly UseParts[];
}

/** In the cohort, with access for a hundred days and nothing done yet. */
export function aPersonRecord({
  strata = [],
  uses = [],
  ...parts
}: PersonParts = {}): PersonRecord {
  people += 1;
  const personKey = `person-${people}` as PersonKey;
  return {
    personKey,
    provenance: 'assigned',
    source: 'list',
    ring: 1,
    accessAt: ago(100),
    invitedAt: null,
    invitation: 'none',
    declineReason: null,
    leftAt: null,
    strata: strataMask(strata),
    uses: uses.map((use) => aUse({ personKey, ...use })),
    ...parts,
  };
}

/** So many of the same, each a person of their own. */
export function manyPeople(count: number, parts: PersonParts = {}): PersonRecord[] {
  return Array.from({ length: count }, () => aPersonRecord(parts));
}

interface UseParts extends Partial<PersonUse> {
  /** So many days before today, in any order. */
  readonly daysAgo?: readonly number[];
}

function aUse({ daysAgo = [1], ...parts }: UseParts = {}): PersonUse {
  const trace: Trace = parts.trace ?? 'use';
  const first = Math.max(...daysAgo);
  return {
    personKey: 'person' as PersonKey,
    trace,
    useCaseId: null,
    n: daysAgo.length,
    sums: [0, 0, 0],
    firstAt: ago(first),
    firstKey: 'key',
    firstCodes: 'used|none|in|alone|work',
    days: daysAgo.map((days) => today - days).toSorted((left, right) => left - right),
    ...parts,
  };
}

const nothing: AmountTally = { count: 0, sum: 0, squares: 0 };

/** An amount of these values, which are in what it is kept in. */
export function amounts(...values: readonly number[]): AmountTally {
  return {
    count: values.length,
    sum: values.reduce((sum, value) => sum + value, 0),
    squares: values.reduce((sum, value) => sum + value ** 2, 0),
  };
}

interface TallyParts extends Partial<Omit<Tally, 'strata' | 'amounts' | 'kind' | 'codes' | 'n'>> {
  readonly daysAgo?: number;
  readonly strata?: readonly Stratum[];
  readonly amounts?: readonly (AmountTally | undefined)[];
}

export function aTally(
  kind: TallyKind,
  codes: string,
  n: number,
  { daysAgo = 1, strata = [], amounts: of = [], ...parts }: TallyParts = {},
): Tally {
  return {
    kind,
    day: today - daysAgo,
    useCaseId: null,
    ring: 1,
    provenance: 'assigned',
    strata: strataMask(strata),
    codes,
    n,
    amounts: [of[0] ?? nothing, of[1] ?? nothing, of[2] ?? nothing],
    ...parts,
  };
}

export function aMeasureInput(parts: Partial<MeasureInput> = {}): MeasureInput {
  return {
    programId: newTestId<'program'>(),
    today,
    tallies: [],
    people: [],
    useCases: [],
    flags: { confirmedWrong: 0, dueToHear: 0, told: 0, undelivered: 0, responses: [] },
    ...parts,
  };
}

/** What a measure says of an input, in the form it declares. */
export function valueOf<Form extends MeasureValue['form']>(
  measure: Measure,
  form: Form,
  input: Partial<MeasureInput>,
): Extract<MeasureValue, { form: Form }> {
  const { value } = measure.estimate(aMeasureInput(input));
  if (value.kind === 'unknown') throw new Error(`${measure.name}: ${value.reason}`);
  if (value.value.form !== form) throw new Error(`${measure.name}: ${value.value.form}`);
  return value.value as Extract<MeasureValue, { form: Form }>;
}
