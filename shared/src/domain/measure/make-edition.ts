import { canonicalJson } from '../../lib/canonical-json.js';
import type { Instant } from '../../lib/instant.js';
import { PublicQuantities, type Place } from '../suppression/public-quantities.js';
import type { Steps } from '../suppression/steps.js';
import type { Edition, EditionBasis, EditionCell, HiddenReason } from './edition.js';
import { everybody } from './everybody.js';
import type { Measure, MeasureInput, PersonRecord } from './measure.js';
import { OfferedCells, type OfferedCell } from './offered-cells.js';

export interface EditionParts {
  readonly measures: readonly Measure[];
  readonly input: MeasureInput;
  readonly previous: Edition | undefined;
  readonly basis: EditionBasis | undefined;
  readonly smallestGroup: number;
  readonly now: Instant;
  /** SHA-256 or the like; it keeps what people gave short. */
  readonly hash: (text: string) => string;
  /** Called between cells: there are hundreds, and others wait. */
  readonly pause: () => Promise<void>;
}

export interface MadeEdition {
  readonly edition: Edition;
  readonly basis: EditionBasis;
}

/** Long enough that nobody changes unseen. */
const hashLength = 12;

interface SmallSide {
  readonly because: HiddenReason;
  readonly small: Place;
  readonly others: readonly Place[];
}

/** Of a share of people: the side of it that is too small to be counted aloud. */
function smallSide(cell: OfferedCell, k: number): SmallSide | undefined {
  const { successes, rest, ...others } = cell.places;
  const names = Object.keys(others);
  if (names.length === 0 || names.some((name) => (cell.sizes[name] ?? 0) < k)) return undefined;
  const isSmall = (name: 'successes' | 'rest') => (cell.sizes[name] ?? k) < k;
  if (successes && isSmall('successes')) {
    return { because: 'almost-nobody', small: successes, others: Object.values(others) };
  }
  return rest && isSmall('rest')
    ? { because: 'almost-everybody', small: rest, others: Object.values(others) }
    : undefined;
}

function cellOf(
  cell: OfferedCell,
  numbers: PublicQuantities,
  { smallestGroup: k, now }: EditionParts,
): EditionCell {
  const { filter, result } = cell;
  const isLarge = Object.values(cell.sizes).every((people) => people >= k);
  if (isLarge && numbers.offer(Object.values(cell.places))) {
    return { kind: 'shown', filter, measuredAt: now, result };
  }
  const hidden = { kind: 'hidden', filter, measuredAt: now } as const;
  const side = smallSide(cell, k);
  if (!side) return { ...hidden, because: 'too-few-people' };
  const marks = numbers.marks;
  if (numbers.offer(side.others) && numbers.say(side.small)) {
    return { ...hidden, because: side.because };
  }
  numbers.takeBack(marks);
  return { ...hidden, because: 'too-few-people' };
}

function cellKey(measure: string, { filter }: Pick<EditionCell, 'filter'>): string {
  return canonicalJson([measure, filter]);
}

function shownBefore(previous: Edition | undefined): ReadonlyMap<string, EditionCell> {
  const cells = (previous?.measures ?? []).flatMap(({ measure, cells: of }) =>
    of
      .filter(({ kind }) => kind === 'shown')
      .map((cell) => [cellKey(measure, cell), cell] as const),
  );
  return new Map(cells);
}

/** Who gave something else than before, or is counted elsewhere, or came or left. */
function changedPeople(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): number {
  const stayed = [...now].filter(([person, mark]) => before.get(person) === mark).length;
  return Math.max(before.size, now.size) - stayed;
}

/** Tallies end with the day before; tomorrow they hold what this person did today, and are another sum. */
function isUnfinished({ uses }: PersonRecord, today: number): boolean {
  return uses.some(({ days }) => (days.at(-1) ?? 0) >= today);
}

async function withPauses<Result>(
  steps: Steps<Result>,
  pause: EditionParts['pause'],
): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}

/** Audits, flags and hours are about nobody, and need not wait until enough people have changed. */
function withNobodysNumbers(
  previous: Edition,
  basis: EditionBasis,
  cells: OfferedCells,
  now: Instant,
): MadeEdition | undefined {
  const fresh = new Map(
    cells.list
      .filter(({ sizes }) => Object.keys(sizes).length === 0)
      .map((cell) => [cellKey(cell.measure, cell), cell.result]),
  );
  const isNew = (measure: string, cell: EditionCell) => {
    const result = fresh.get(cellKey(measure, cell));
    if (!result || cell.kind === 'hidden') return false;
    return canonicalJson(result) !== canonicalJson(cell.result);
  };
  const measures = previous.measures.map(({ measure, cells: of }) => ({
    measure,
    cells: of.map((cell): EditionCell => {
      const result = fresh.get(cellKey(measure, cell));
      return result && isNew(measure, cell)
        ? { kind: 'shown', filter: cell.filter, measuredAt: now, result }
        : cell;
    }),
  }));
  const isAnyNew = previous.measures.some(({ measure, cells: of }) =>
    of.some((cell) => isNew(measure, cell)),
  );
  const edition = { ...previous, number: previous.number + 1, publishedAt: now, measures };
  return isAnyNew ? { edition, basis } : undefined;
}

/**
 * The next edition of a program. A cell is shown only if nothing that is public, now or from earlier
 * editions, can be combined with it into a number about fewer than k people. What may not be shown
 * anew stays as it was published before. Undefined where fewer than k people have changed.
 */
export async function makeEdition(parts: EditionParts): Promise<MadeEdition | undefined> {
  const { measures, input, previous, basis, smallestGroup, now, hash, pause } = parts;
  const short = (text: string) => hash(text).slice(0, hashLength);
  const states = new Map(
    everybody(input).map((person) => [
      person.personKey,
      `${short(canonicalJson(person))}${isUnfinished(person, input.today) ? '+' : ''}`,
    ]),
  );
  const cells = new OfferedCells(measures, input);
  const memberships = cells.memberships();
  const marks = new Map(
    [...states].map(([person, state]) => [
      person,
      short(`${state}:${(memberships.get(person) ?? []).join()}`),
    ]),
  );
  // Without its basis it is not known what an edition gave away, so none may follow it.
  if (previous && !basis) return undefined;
  if (previous && basis && changedPeople(basis.marks, marks) < smallestGroup) {
    return withNobodysNumbers(previous, basis, cells, now);
  }
  await pause();
  const pasts = basis?.pasts ?? new Map();
  const offered = { pasts, groups: cells.groups, states, smallestGroup };
  const numbers = await withPauses(PublicQuantities.beside(offered), pause);
  const before = shownBefore(previous);
  const published = new Map<string, EditionCell[]>(measures.map(({ name }) => [name, []]));
  for (const cell of cells.list) {
    await pause();
    const made = cellOf(cell, numbers, parts);
    const old = made.kind === 'hidden' ? before.get(cellKey(cell.measure, cell)) : undefined;
    published.get(cell.measure)?.push(old ?? made);
  }
  return {
    edition: {
      number: (previous?.number ?? 0) + 1,
      publishedAt: now,
      smallestGroup,
      measures: [...published].map(([measure, of]) => ({ measure, cells: of })),
    },
    basis: { pasts: numbers.next(), marks },
  };
}
