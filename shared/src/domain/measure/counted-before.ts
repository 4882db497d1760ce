import { canonicalJson } from '../../lib/canonical-json.js';
import { PublicNumbers } from '../suppression/public-numbers.js';
import { runAll } from '../suppression/steps.js';
import type { OfferedCell } from './offered-cells.js';

/** By measure, then by cut: who is counted in each of the numbers of people that are displayed. */
export type CountedPeople = ReadonlyMap<
  string,
  ReadonlyMap<string, readonly (readonly string[])[]>
>;

function knowing(groups: readonly (readonly string[])[], k: number): PublicNumbers {
  const amounts = new Map(
    groups.flat().map((person) => [person, { state: '', now: null, was: [] }] as const),
  );
  return runAll(PublicNumbers.beside({ shown: 0, said: 0, columns: [], amounts }, groups, k));
}

interface OfMeasure {
  readonly numbers: PublicNumbers;
  readonly placesOf: ReadonlyMap<OfferedCell, readonly number[]>;
}

/**
 * A person counts as one in every number of people, whatever else about them has changed: if a measure
 * says forty today and said thirty-nine before, one person more is in it. So the numbers of a measure
 * that are displayed and those that take their place are held against each other with everybody the
 * same as before.
 */
export class CountedBefore {
  readonly #measures = new Map<string, OfMeasure>();

  constructor(
    private readonly cells: readonly OfferedCell[],
    private readonly before: CountedPeople,
    private readonly k: number,
  ) {}

  /** Whether the numbers of people in a cell may take the place of those displayed; then they do. */
  offer(cell: OfferedCell): boolean {
    const { numbers, placesOf } = this.#ofMeasure(cell.measure);
    return numbers.offer(placesOf.get(cell) ?? []);
  }

  #ofMeasure(measure: string): OfMeasure {
    const known = this.#measures.get(measure);
    if (known) return known;
    const groups = [...(this.before.get(measure)?.values() ?? [])].flat();
    const displayed = groups.map((_, place) => place);
    const placesOf = new Map<OfferedCell, readonly number[]>();
    for (const cell of this.cells.filter((one) => one.measure === measure)) {
      placesOf.set(
        cell,
        cell.counted.map((group) => groups.push(group) - 1),
      );
    }
    const made = { numbers: knowing(groups, this.k), placesOf };
    made.numbers.know(displayed);
    this.#measures.set(measure, made);
    return made;
  }
}

/** Who is counted in what is displayed from now on: newly shown, or standing from before. */
export function countedNow(
  cells: readonly OfferedCell[],
  before: CountedPeople,
  isShown: (cell: OfferedCell) => 'newly' | 'as-before' | 'not',
): CountedPeople {
  const now = new Map<string, Map<string, readonly (readonly string[])[]>>();
  for (const cell of cells) {
    const cut = canonicalJson(cell.filter);
    const how = isShown(cell);
    const counted = how === 'newly' ? cell.counted : before.get(cell.measure)?.get(cut);
    if (how === 'not' || !counted) continue;
    const of = now.get(cell.measure) ?? new Map<string, readonly (readonly string[])[]>();
    now.set(cell.measure, of.set(cut, counted));
  }
  return now;
}
