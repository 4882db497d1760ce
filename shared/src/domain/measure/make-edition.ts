import { canonicalJson } from '../../lib/canonical-json.js';
import type { Instant } from '../../lib/instant.js';
import { PublicQuantities } from '../suppression/public-quantities.js';
import type { Steps } from '../suppression/steps.js';
import { CountedBefore, countedNow } from './counted-before.js';
import { cellKey, editionCell, shownCell } from './edition-cell.js';
import type { Edition, EditionBasis, EditionCell } from './edition.js';
import type { Measure, MeasureInput } from './measure.js';
import { OfferedCells, type OfferedCell } from './offered-cells.js';
import { statesOfAmounts, statesOfPeople } from './states-of.js';

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
      .map((cell) => [cellKey(cell.measure, cell), shownCell(cell, now)]),
  );
  const renewed = (measure: string, cell: EditionCell): EditionCell => {
    const next = fresh.get(cellKey(measure, cell));
    if (!next || cell.kind === 'hidden') return cell;
    const { measuredAt } = cell;
    return canonicalJson({ ...next, measuredAt }) === canonicalJson(cell) ? cell : next;
  };
  const measures = previous.measures.map(({ measure, cells: of }) => ({
    measure,
    cells: of.map((cell) => renewed(measure, cell)),
  }));
  const isAnyNew = previous.measures.some(({ measure, cells: of }) =>
    of.some((cell) => renewed(measure, cell) !== cell),
  );
  const edition = { ...previous, number: previous.number + 1, publishedAt: now, measures };
  return isAnyNew ? { edition, basis } : undefined;
}

/**
 * The whole program first, then the cuts; of these whatever has waited longest, since in a small
 * program not everything can be renewed each day.
 */
function inTurn(
  cells: readonly OfferedCell[],
  before: ReadonlyMap<string, EditionCell>,
): readonly OfferedCell[] {
  const turnOf = (cell: OfferedCell) => ({
    cell,
    isCut: cell.filter.by === 'all' ? 0 : 1,
    since: before.get(cellKey(cell.measure, cell))?.measuredAt ?? 0,
  });
  return cells
    .map(turnOf)
    .toSorted((left, right) => left.isCut - right.isCut || left.since - right.since)
    .map(({ cell }) => cell);
}

/** Of everybody: what they gave and where they are counted. */
function marksOf(
  cells: OfferedCells,
  states: ReadonlyMap<string, string>,
  short: (text: string) => string,
): ReadonlyMap<string, string> {
  const memberships = cells.memberships();
  return new Map(
    [...states].map(([person, state]) => [
      person,
      short(`${state}:${(memberships.get(person) ?? []).join()}`),
    ]),
  );
}

/**
 * The next edition of a program. A cell is shown only if nothing that is public, now or from earlier
 * editions, can be combined with it into a number about fewer than k people. What may not be shown
 * anew stays as it was published before. Undefined where fewer than k people have changed.
 */
export async function makeEdition(parts: EditionParts): Promise<MadeEdition | undefined> {
  const { measures, input, previous, basis, smallestGroup, now, hash, pause } = parts;
  // Without its basis it is not known what an edition gave away, so none may follow it.
  if (previous && !basis) return undefined;
  const short = (text: string) => hash(text).slice(0, hashLength);
  const cells = await withPauses(OfferedCells.of(measures, input), pause);
  const ofPeople = await withPauses(statesOfPeople(input, short), pause);
  const marks = marksOf(cells, ofPeople, short);
  if (previous && basis && changedPeople(basis.marks, marks) < smallestGroup) {
    return withNobodysNumbers(previous, basis, cells, now);
  }
  await pause();
  const pasts = basis?.pasts ?? new Map();
  const { groups, list } = cells;
  const states = await withPauses(statesOfAmounts(groups, input, ofPeople, short), pause);
  const offered = { pasts, groups, states, smallestGroup };
  const numbers = await withPauses(PublicQuantities.beside(offered), pause);
  const countedBefore = basis?.counted ?? new Map();
  const counted = new CountedBefore(list, countedBefore, smallestGroup);
  const before = shownBefore(previous);
  const made = new Map<OfferedCell, EditionCell>();
  for (const cell of inTurn(list, before)) {
    await pause();
    const fresh = editionCell(cell, { numbers, counted, smallestGroup, now });
    const old = fresh.kind === 'hidden' ? before.get(cellKey(cell.measure, cell)) : undefined;
    made.set(cell, old ?? fresh);
  }
  const isShown = (cell: OfferedCell) => {
    const is = made.get(cell);
    if (is?.kind !== 'shown') return 'not';
    return before.get(cellKey(cell.measure, cell)) === is ? 'as-before' : 'newly';
  };
  return {
    edition: {
      number: (previous?.number ?? 0) + 1,
      publishedAt: now,
      smallestGroup,
      measures: measures.map(({ name }) => ({
        measure: name,
        cells: list.filter((cell) => cell.measure === name).flatMap((cell) => made.get(cell) ?? []),
      })),
    },
    basis: { pasts: numbers.next(), counted: countedNow(list, countedBefore, isShown), marks },
  };
}
