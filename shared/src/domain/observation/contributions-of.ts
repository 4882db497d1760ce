import type { PersonKey } from '../../lib/ids.js';
import { dayMs } from '../../lib/instant.js';
import type { Provenance } from '../participant/participant.js';
import type { Observation } from './observation.js';
import type { PersonUse } from './person-use.js';
import type { AmountTally, Tally } from './tally.js';
import { traceOf, type TallyKind } from './trace.js';

/** What a person is counted under. */
export interface PersonCell {
  readonly provenance: Provenance;
  readonly strata: number;
}

/** Whoever is no participant, and what was observed of nobody. */
export const unknownCell: PersonCell = { provenance: 'unknown', strata: 0 };

export interface Contributions {
  readonly tallies: readonly Tally[];
  readonly uses: readonly PersonUse[];
}

const noAmount: AmountTally = { count: 0, sum: 0, squares: 0 };
const nothing: Contributions = { tallies: [], uses: [] };

function amountTally(amount: number | null): AmountTally {
  return amount === null ? noAmount : { count: 1, sum: amount, squares: amount * amount };
}

function tallyOf(observation: Observation, kind: TallyKind, cell: PersonCell): Tally {
  const [first, second, third] = observation.amounts;
  return {
    kind,
    day: Math.floor(observation.at / dayMs),
    useCaseId: observation.useCaseId,
    ring: observation.ring,
    provenance: cell.provenance,
    strata: cell.strata,
    codes: observation.codes,
    n: 1,
    amounts: [amountTally(first), amountTally(second), amountTally(third)],
  };
}

function useOf(
  observation: Observation,
  kind: TallyKind,
  personKey: PersonKey | null,
): readonly PersonUse[] {
  const trace = personKey === null ? null : traceOf(kind, observation.codes);
  if (personKey === null || trace === null) return nothing.uses;
  const [first, second, third] = observation.amounts;
  return [
    {
      personKey,
      trace,
      useCaseId: observation.useCaseId,
      n: 1,
      sums: [first ?? 0, second ?? 0, third ?? 0],
      firstAt: observation.at,
      firstKey: observation.sourceKey,
      firstCodes: observation.codes,
      days: [Math.floor(observation.at / dayMs)],
    },
  ];
}

/** What one observation adds to the rollups, with its people where they are counted now. */
export function contributionsOf(
  observation: Observation,
  cellOf: (personKey: PersonKey) => PersonCell,
): Contributions {
  const { kind, personKey, otherPersonKey } = observation;
  if (kind === 'retraction') return nothing;
  const cell = personKey === null ? unknownCell : cellOf(personKey);
  const own: Contributions = {
    tallies: [tallyOf(observation, kind, cell)],
    uses: useOf(observation, kind, personKey),
  };
  if (kind !== 'help' || otherPersonKey === null) return own;
  const received = tallyOf(observation, 'help-received', cellOf(otherPersonKey));
  return {
    tallies: [...own.tallies, received],
    uses: [...own.uses, ...useOf(observation, 'help-received', otherPersonKey)],
  };
}
