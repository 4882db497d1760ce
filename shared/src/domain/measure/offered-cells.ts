import { canonicalJson } from '../../lib/canonical-json.js';
import type { ObservationKindName } from '../observation/observation-kinds.js';
import { amountName, personOf } from '../suppression/owned-columns.js';
import type { Place } from '../suppression/public-quantities.js';
import type { Steps } from '../suppression/steps.js';
import { byPart } from './by-part.js';
import { countedUses } from './counted-uses.js';
import { filtersOf } from './filters-of.js';
import type { Filter, Groups, Measure, MeasureInput, MeasureResult } from './measure.js';
import { narrowInput } from './narrow-input.js';
import { unattributedKinds } from './unattributed-kinds.js';

/** One measure by one cut, with the place of each of its groups among all that are offered. */
export interface OfferedCell {
  readonly measure: string;
  /** Of the measure's definition; 1 if unsaid. */
  readonly version?: number;
  readonly filter: Filter;
  readonly result: MeasureResult;
  readonly places: Readonly<Record<string, Place>>;
  /** How many people stand behind each number. */
  readonly sizes: Readonly<Record<string, number>>;
  /** Who is in each number that counts people. */
  readonly counted: readonly (readonly string[])[];
}

/** Of numbers that count each person once. */
export const people = 'people';
/**
 * Of all other numbers, of uses and of minutes: some are parts of others and can be subtracted, as
 * uses that served from all uses. Where they cannot, to look at them together hides no leak.
 */
const uses = 'uses';

interface Cut {
  readonly filter: Filter;
  readonly input: MeasureInput;
  readonly counted: MeasureInput;
  readonly parts: ReadonlyMap<string, MeasureInput>;
  readonly unattributed: ReadonlySet<ObservationKindName>;
}

function cutOf(whole: MeasureInput, filter: Filter): Cut {
  const input = narrowInput(whole, filter);
  const counted = countedUses(input);
  const isByPerson = filter.by !== 'all' && filter.by !== 'use-case';
  const unattributed = isByPerson ? unattributedKinds(input) : new Set<ObservationKindName>();
  return { filter, input, counted, parts: byPart(counted), unattributed };
}

function namesOf(group: Groups[string] | undefined): readonly string[] {
  return (group ?? []).map((person) => person.personKey);
}

/** Of whom nothing is known but that there are some: what is about them cannot be shown. */
const somebody = { somebody: 0 };

/** Every measure by every cut: the whole program first, since that is asked for most, then the cuts. */
export class OfferedCells {
  readonly list: OfferedCell[] = [];
  /** The amounts that make up each number, by what the number counts. */
  readonly groups = new Map<string, (readonly string[])[]>();
  readonly #names = new Map<string, string[]>();

  private constructor() {}

  static *of(measures: readonly Measure[], input: MeasureInput): Steps<OfferedCells> {
    const offered = new OfferedCells();
    const cuts = new Map<string, Cut>();
    const filters = measures.map((measure) => ({ measure, filters: filtersOf(measure, input) }));
    for (const isWhole of [true, false]) {
      for (const { measure, filters: of } of filters) {
        for (const filter of of.filter(({ by }) => (by === 'all') === isWhole)) {
          const key = canonicalJson(filter);
          const cut = cuts.get(key) ?? cutOf(input, filter);
          cuts.set(key, cut);
          offered.#add(measure, cut);
          yield;
        }
      }
    }
    return offered;
  }

  /** By person: in which groups they are counted. */
  memberships(): ReadonlyMap<string, readonly string[]> {
    const counted = new Map<string, string[]>();
    for (const [quantity, groups] of this.groups) {
      for (const [at, group] of groups.entries()) {
        const name = this.#names.get(quantity)?.[at] ?? '';
        for (const person of new Set(group.map(personOf))) {
          const names = counted.get(person);
          if (names) names.push(name);
          else counted.set(person, [name]);
        }
      }
    }
    return counted;
  }

  #add(measure: Measure, cut: Cut): void {
    const { filter, input } = cut;
    const result = measure.estimate(input);
    const { madeOf, version } = measure;
    const cell = { measure: measure.name, ...(version && { version }), filter, result };
    const isOfUses = measure.quantityOf !== undefined;
    const quantityOf = (name: string) => (measure.quantityOf ? measure.quantityOf(name) : people);
    const kinds = [...cut.unattributed];
    if (isOfUses && kinds.some((kind) => madeOf?.includes(kind) ?? true)) {
      this.list.push({ ...cell, places: {}, sizes: somebody, counted: [] });
      return;
    }
    const places: Record<string, Place> = {};
    const sizes: Record<string, number> = {};
    const counted: (readonly string[])[] = [];
    const ofPeople = measure.groups(input);
    const ofUses = isOfUses ? measure.groups(cut.counted) : {};
    const parts = isOfUses ? this.#parts(measure, cut) : undefined;
    for (const name of new Set([...Object.keys(ofPeople), ...Object.keys(ofUses)])) {
      const quantity = quantityOf(name);
      const persons = namesOf(quantity === people ? ofPeople[name] : ofUses[name]);
      if (persons.length === 0) continue;
      sizes[name] = persons.length;
      if (quantity === null) continue;
      if (quantity === people) counted.push(persons);
      const own = parts?.get(quantity);
      const amounts =
        quantity === people
          ? persons
          : persons.flatMap((person) =>
              [...(own?.get(person) ?? [''])].map((part) => amountName(person, part)),
            );
      const of = quantity === people ? people : uses;
      places[name] = this.#place(of, amounts, canonicalJson([measure.name, filter, name]));
    }
    this.list.push({ ...cell, places, sizes, counted });
  }

  #place(quantity: string, amounts: readonly string[], name: string): Place {
    const groups = this.groups.get(quantity) ?? [];
    const names = this.#names.get(quantity) ?? [];
    this.groups.set(quantity, groups);
    this.#names.set(quantity, names);
    names.push(name);
    return { quantity, at: groups.push(amounts) - 1 };
  }

  /** Of which parts each person's share of a number is made. */
  #parts(
    measure: Measure,
    cut: Cut,
  ): ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>> {
    const parts = new Map<string, Map<string, Set<string>>>();
    for (const [part, input] of cut.parts) {
      for (const [name, group] of Object.entries(measure.groups(input))) {
        const quantity = measure.quantityOf?.(name) ?? null;
        if (quantity === null || quantity === people) continue;
        const ofQuantity = parts.get(quantity) ?? new Map<string, Set<string>>();
        parts.set(quantity, ofQuantity);
        for (const { personKey } of group) {
          const own = ofQuantity.get(personKey);
          if (own) own.add(part);
          else ofQuantity.set(personKey, new Set([part]));
        }
      }
    }
    return parts;
  }
}
