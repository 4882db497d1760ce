import {
  unknownCell,
  type PersonCell,
} from '@causeway/shared/domain/observation/contributions-of.js';
import type { Observation } from '@causeway/shared/domain/observation/observation.js';
import type { PersonKey } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { CountedCell } from '../../store/observation-cells-store.js';

export function peopleOf(observations: readonly Observation[]): readonly PersonKey[] {
  const people = new Set<PersonKey>();
  for (const { personKey, otherPersonKey } of observations) {
    if (personKey !== null) people.add(personKey);
    if (otherPersonKey !== null) people.add(otherPersonKey);
  }
  return [...people];
}

/** Labels that were purged are nobody's: what was counted before is taken to be of strata 0. */
export function settled(cell: CountedCell, countedAt: Instant | null): PersonCell {
  const isSettled =
    countedAt !== null && cell.settledUntil !== null && countedAt <= cell.settledUntil;
  return isSettled ? { provenance: cell.provenance, strata: 0 } : cell;
}

/** Under which cell people's observations are counted that were, or will be, counted then. */
export function cellsAt(
  cells: ReadonlyMap<PersonKey, CountedCell>,
  countedAt: Instant | null,
): (personKey: PersonKey) => PersonCell {
  return (personKey) => {
    const cell = cells.get(personKey);
    return cell ? settled(cell, countedAt) : unknownCell;
  };
}
