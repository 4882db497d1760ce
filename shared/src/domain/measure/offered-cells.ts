import { canonicalJson } from '../../lib/canonical-json.js';
import type { Place } from '../suppression/public-quantities.js';
import { filtersOf } from './filters-of.js';
import type { Filter, Measure, MeasureInput, MeasureResult } from './measure.js';
import { narrowInput } from './narrow-input.js';

/** One measure by one cut, with the place of each of its groups among all that are offered. */
export interface OfferedCell {
  readonly measure: string;
  readonly filter: Filter;
  readonly result: MeasureResult;
  readonly places: Readonly<Record<string, Place>>;
  /** How many people stand behind each number. */
  readonly sizes: Readonly<Record<string, number>>;
}

const people = 'people';

/** Every measure by every cut: the whole program first, since that is asked for most, then the cuts. */
export class OfferedCells {
  readonly list: OfferedCell[] = [];
  /** The people of each group, by what its number counts. */
  readonly groups = new Map<string, (readonly string[])[]>();
  readonly #names = new Map<string, string[]>();

  constructor(measures: readonly Measure[], input: MeasureInput) {
    const cuts = new Map<string, MeasureInput>();
    const cut = (filter: Filter): MeasureInput => {
      const key = canonicalJson(filter);
      const known = cuts.get(key) ?? narrowInput(input, filter);
      cuts.set(key, known);
      return known;
    };
    const filters = measures.map((measure) => ({ measure, filters: filtersOf(measure, input) }));
    for (const isWhole of [true, false]) {
      for (const { measure, filters: of } of filters) {
        for (const filter of of) {
          if ((filter.by === 'all') === isWhole) this.#add(measure, filter, cut(filter));
        }
      }
    }
  }

  /** By person: in which groups they are counted. */
  memberships(): ReadonlyMap<string, readonly string[]> {
    const counted = new Map<string, string[]>();
    for (const [quantity, groups] of this.groups) {
      for (const [at, group] of groups.entries()) {
        const name = this.#names.get(quantity)?.[at] ?? '';
        for (const person of group) {
          const names = counted.get(person);
          if (names) names.push(name);
          else counted.set(person, [name]);
        }
      }
    }
    return counted;
  }

  #add(measure: Measure, filter: Filter, input: MeasureInput): void {
    const places: Record<string, Place> = {};
    const sizes: Record<string, number> = {};
    for (const [name, group] of Object.entries(measure.groups(input))) {
      if (group.length === 0) continue;
      sizes[name] = group.length;
      const quantity = measure.quantityOf ? measure.quantityOf(name) : people;
      if (quantity === null) continue;
      const ofQuantity = this.groups.get(quantity) ?? [];
      const names = this.#names.get(quantity) ?? [];
      this.groups.set(quantity, ofQuantity);
      this.#names.set(quantity, names);
      places[name] = { quantity, at: ofQuantity.push(group.map((one) => one.personKey)) - 1 };
      names.push(canonicalJson([measure.name, filter, name]));
    }
    const result = measure.estimate(input);
    this.list.push({ measure: measure.name, filter, result, places, sizes });
  }
}
