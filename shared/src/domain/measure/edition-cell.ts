import { canonicalJson } from '../../lib/canonical-json.js';
import type { Instant } from '../../lib/instant.js';
import type { Place, PublicQuantities } from '../suppression/public-quantities.js';
import type { CountedBefore } from './counted-before.js';
import type { EditionCell, HiddenReason } from './edition.js';
import type { OfferedCell } from './offered-cells.js';

export function cellKey(measure: string, { filter }: Pick<EditionCell, 'filter'>): string {
  return canonicalJson([measure, filter]);
}

interface SmallSide {
  readonly because: HiddenReason;
  readonly small: Place;
  readonly others: readonly Place[];
}

/** Of a share of people: the side of it that is too small to be counted aloud, beside one that is not. */
function smallSide(cell: OfferedCell, k: number): SmallSide | undefined {
  const { successes, rest, ...others } = cell.places;
  const names = Object.keys(others);
  if (names.length === 0 || names.some((name) => (cell.sizes[name] ?? 0) < k)) return undefined;
  const isSmall = (name: 'successes' | 'rest') => (cell.sizes[name] ?? k) < k;
  const isLarge = (name: 'successes' | 'rest') => (cell.sizes[name] ?? 0) >= k;
  const places = Object.values(others);
  if (successes && isSmall('successes') && isLarge('rest')) {
    return { because: 'almost-nobody', small: successes, others: places };
  }
  return rest && isSmall('rest') && isLarge('successes')
    ? { because: 'almost-everybody', small: rest, others: places }
    : undefined;
}

/** What is shown of a cell, with the definition it was counted by. */
export function shownCell(
  { filter, version, result }: Pick<OfferedCell, 'filter' | 'version' | 'result'>,
  measuredAt: Instant,
): Extract<EditionCell, { kind: 'shown' }> {
  return { kind: 'shown', filter, measuredAt, ...(version && { version }), result };
}

export interface Publicity {
  readonly numbers: PublicQuantities;
  readonly counted: CountedBefore;
  readonly smallestGroup: number;
  readonly now: Instant;
}

function mayBeShown(cell: OfferedCell, { numbers, counted, smallestGroup: k }: Publicity): boolean {
  if (Object.values(cell.sizes).some((people) => people < k)) return false;
  const marks = numbers.marks;
  if (!numbers.offer(Object.values(cell.places))) return false;
  if (counted.offer(cell)) return true;
  numbers.takeBack(marks);
  return false;
}

/** What may be published of a cell beside all that is public. */
export function editionCell(cell: OfferedCell, publicity: Publicity): EditionCell {
  const { filter } = cell;
  const { numbers, smallestGroup, now: measuredAt } = publicity;
  if (mayBeShown(cell, publicity)) return shownCell(cell, measuredAt);
  const side = smallSide(cell, smallestGroup);
  const marks = numbers.marks;
  if (side && numbers.offer(side.others) && numbers.say(side.small)) {
    return { kind: 'hidden', filter, measuredAt, because: side.because };
  }
  numbers.takeBack(marks);
  return { kind: 'hidden', filter, measuredAt, because: 'too-few-people' };
}
