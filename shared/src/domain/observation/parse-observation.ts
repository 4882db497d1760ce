import type { UseCaseId } from '../../lib/ids.js';
import type { Instant } from '../../lib/instant.js';
import { dayMs } from '../../lib/instant.js';
import { parseIsoInstant } from '../../lib/iso-instant.js';
import type { AmountField, CodeField, ObservationKind } from './observation-kind.js';
import { observationKinds, type ObservationKindName } from './observation-kinds.js';
import type { Observation } from './observation.js';

/** Why a field could not be read. None of them repeats what the field said. */
export const fieldCodes = [
  'not-a-row',
  'unknown-kind',
  'unknown-field',
  'not-of-this-kind',
  'required',
  'not-text',
  'too-long',
  'bad-character',
  'not-a-time',
  'in-the-future',
  'too-old',
  'unknown-use-case',
  'not-a-word',
  'not-a-number',
  'too-small',
  'too-large',
] as const;
export type FieldCode = (typeof fieldCodes)[number];

export interface RefusedField {
  readonly field: string;
  readonly code: FieldCode;
}

export type UnkeyedObservation = Omit<Observation, 'personKey' | 'otherPersonKey'>;

/** People still go by the source's identifiers; they become keys before anything is kept. */
export type ParsedObservation =
  | {
      readonly kind: 'read';
      readonly observation: UnkeyedObservation;
      readonly person: string | null;
      readonly otherPerson: string | null;
    }
  | { readonly kind: 'refused'; readonly fields: readonly RefusedField[] };

export interface ParseRules {
  readonly now: Instant;
  useCaseOf(idOrName: string): UseCaseId | undefined;
}

const longestKey = 100;
const longestIdentifier = 200;
const longestFieldName = 40;
const mostUnknownFields = 5;
const largestRing = 99;
const aheadMs = dayMs;
const oldestMs = 800 * dayMs;
/** A NUL would cut a text short in a database, and half a character would turn into another one. */
const badCharacter = /[\0\p{Cs}]/u;

/** What an integer that is kept counts: seconds of a minute, hundredths of the others. */
const partsOf = { minutes: 60, score: 100, value: 100 } as const;

type Row = Readonly<Record<string, unknown>>;
type Presence = ObservationKind['person'];

interface Plan {
  readonly kind: ObservationKind;
  readonly name: ObservationKindName;
  readonly fields: ReadonlySet<string>;
}

const everyKind = ['key', 'kind', 'at', 'person', 'otherPerson', 'useCase', 'ring', 'corrects'];

const plans: ReadonlyMap<unknown, Plan> = new Map(
  Object.entries(observationKinds).map(([name, kind]) => {
    const own = [...kind.codes, ...kind.amounts].map((field) => field.name);
    const fields = new Set([...everyKind, ...own]);
    return [name, { kind, name: name as ObservationKindName, fields }];
  }),
);

class RowReader {
  readonly refused: RefusedField[] = [];

  constructor(
    private readonly row: Row,
    private readonly rules: ParseRules,
  ) {}

  private refuse(field: string, code: FieldCode): null {
    this.refused.push({ field, code });
    return null;
  }

  text(field: string, presence: Presence, limit: number): string | null {
    const value = this.row[field];
    if (value === undefined || value === null) {
      return presence === 'required' ? this.refuse(field, 'required') : null;
    }
    if (presence === 'never') return this.refuse(field, 'not-of-this-kind');
    if (typeof value !== 'string') return this.refuse(field, 'not-text');
    const text = value.trim();
    if (text === '') return this.refuse(field, 'required');
    return text.length > limit ? this.refuse(field, 'too-long') : text;
  }

  /** SQL Server takes texts that differ in blanks at their end for the same: keys are kept trimmed. */
  key(field: string, presence: Presence): string | null {
    const key = this.text(field, presence, longestKey);
    return key !== null && badCharacter.test(key) ? this.refuse(field, 'bad-character') : key;
  }

  useCase(presence: Presence): UseCaseId | null {
    const text = this.text('useCase', presence, longestIdentifier);
    if (text === null) return null;
    return this.rules.useCaseOf(text) ?? this.refuse('useCase', 'unknown-use-case');
  }

  at(): Instant {
    const value = this.row['at'];
    const { now } = this.rules;
    let at: Instant | undefined;
    if (typeof value === 'string') at = parseIsoInstant(value.trim());
    else if (Number.isSafeInteger(value)) at = value as number;
    if (value === undefined || value === null) this.refuse('at', 'required');
    else if (at === undefined) this.refuse('at', 'not-a-time');
    else if (at > now + aheadMs) this.refuse('at', 'in-the-future');
    else if (at < now - oldestMs) this.refuse('at', 'too-old');
    return at ?? 0;
  }

  ring(): number | null {
    const value = this.row['ring'];
    if (value === undefined || value === null) return null;
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      return this.refuse('ring', 'not-a-number');
    }
    if (value < 1) return this.refuse('ring', 'too-small');
    return value > largestRing ? this.refuse('ring', 'too-large') : value;
  }

  private code(field: CodeField): string | null {
    const value = this.row[field.name];
    if (value === undefined || value === null) {
      return field.default ?? this.refuse(field.name, 'required');
    }
    if (typeof value === 'string' && field.values.includes(value)) return value;
    return this.refuse(field.name, 'not-a-word');
  }

  codes(fields: readonly CodeField[]): string {
    let codes = '';
    for (const field of fields) {
      const code = this.code(field) ?? '';
      codes = codes === '' ? code : `${codes}|${code}`;
    }
    return codes;
  }

  amount(field: AmountField | undefined): number | null {
    if (field === undefined) return null;
    const value = this.row[field.name];
    if (value === undefined || value === null) {
      return field.isRequired ? this.refuse(field.name, 'required') : null;
    }
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      return this.refuse(field.name, 'not-a-number');
    }
    if (value < 0) return this.refuse(field.name, 'too-small');
    if (value > field.max) return this.refuse(field.name, 'too-large');
    return Math.round(value * partsOf[field.unit]);
  }

  unknownFields(known: ReadonlySet<string>): void {
    const atMost = this.refused.length + mostUnknownFields;
    for (const name in this.row) {
      if (known.has(name)) continue;
      if (this.refused.length === atMost) return;
      this.refuse(name.slice(0, longestFieldName), 'unknown-field');
    }
  }
}

function refused(field: string, code: FieldCode): ParsedObservation {
  return { kind: 'refused', fields: [{ field, code }] };
}

/** Reads one row of a source by what its kind declares. Everything that is wrong is said at once. */
export function parseObservation(given: unknown, rules: ParseRules): ParsedObservation {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return refused('', 'not-a-row');
  }
  const row = given as Row;
  const plan = plans.get(row['kind']);
  if (!plan) return refused('kind', row['kind'] == null ? 'required' : 'unknown-kind');
  const { kind, name, fields } = plan;
  const reader = new RowReader(row, rules);
  const sourceKey = reader.key('key', 'required');
  const at = reader.at();
  const person = reader.text('person', kind.person, longestIdentifier);
  const otherPerson = reader.text('otherPerson', kind.otherPerson, longestIdentifier);
  const useCaseId = reader.useCase(kind.useCase);
  const ring = reader.ring();
  const codes = reader.codes(kind.codes);
  const amounts = [
    reader.amount(kind.amounts[0]),
    reader.amount(kind.amounts[1]),
    reader.amount(kind.amounts[2]),
  ] as const;
  const corrects = reader.key('corrects', name === 'retraction' ? 'required' : 'optional');
  reader.unknownFields(fields);
  if (sourceKey === null || reader.refused.length > 0) {
    return { kind: 'refused', fields: reader.refused };
  }
  const observation = { sourceKey, kind: name, at, useCaseId, ring, codes, amounts, corrects };
  return { kind: 'read', observation, person, otherPerson };
}
