import { inverse, modulo, type Row } from './prime-field.js';
import type { Budget } from './sums.js';

/** A few rows, and of whom they may speak. */
export interface Few {
  readonly rows: readonly Row[];
  readonly columnsOf: ReadonlyMap<number, readonly number[]>;
  readonly sizes: readonly number[];
  /** In the group already, so that nothing needs to be asked of them. */
  readonly inside: readonly number[];
  /** Not in the group. */
  readonly outside: readonly number[];
  /** How many people more may be in the group. */
  readonly most: number;
}

/** How often each of the few rows is taken. */
type Mix = readonly number[];

function heldBy(mix: Mix, rows: readonly Row[], column: number): number {
  let held = 0;
  for (const [at, factor] of mix.entries()) held += factor * (rows[at]?.[column] ?? 0);
  return modulo(held);
}

/** The mixes of these that say nothing of an owner. */
function silentOn(mixes: readonly Mix[], few: Few, owner: number, budget: Budget): readonly Mix[] {
  let left = mixes;
  budget.left -= mixes.length * few.rows.length;
  for (const column of few.columnsOf.get(owner) ?? []) {
    const held = left.map((mix) => heldBy(mix, few.rows, column));
    const pivot = held.findIndex((value) => value !== 0);
    if (pivot < 0) continue;
    const factor = inverse(held[pivot] ?? 0);
    const by = left[pivot] ?? [];
    left = left.flatMap((mix, at) => {
      if (at === pivot) return [];
      const times = modulo((held[at] ?? 0) * factor);
      return [mix.map((value, place) => modulo(value - modulo(times * (by[place] ?? 0))))];
    });
  }
  return left;
}

function speaksOf(mixes: readonly Mix[], few: Few, owner: number): boolean {
  const columns = few.columnsOf.get(owner) ?? [];
  return columns.some((column) => mixes.some((mix) => heldBy(mix, few.rows, column) !== 0));
}

/** Owners the mixes speak of, no more of them than are too many for the group. */
function firstSpokenOf(mixes: readonly Mix[], few: Few, budget: Budget) {
  const owners: number[] = [];
  let people = 0;
  for (const owner of few.columnsOf.keys()) {
    if (people > few.most) break;
    budget.left -= mixes.length * few.rows.length;
    if (few.inside.includes(owner) || !speaksOf(mixes, few, owner)) continue;
    owners.push(owner);
    people += few.sizes[owner] ?? 0;
  }
  return { owners, people };
}

function speaksOfFew(mixes: readonly Mix[], few: Few, budget: Budget): boolean {
  if (mixes.length === 0 || budget.left < 0) return false;
  const { owners, people } = firstSpokenOf(mixes, few, budget);
  if (people <= few.most) return true;
  if (mixes.length === 1) return false;
  return owners.some((owner) => speaksOfFew(silentOn(mixes, few, owner, budget), few, budget));
}

/**
 * Whether a mix of a few rows speaks of few enough people besides those inside. Of any owners that are
 * too many together one is not in the group: each of them is left out in turn, which takes away a row.
 */
export function narrow(few: Few, budget: Budget): boolean {
  const all = few.rows.map((_, at) => few.rows.map((__, place) => (place === at ? 1 : 0)));
  const mixes = few.outside.reduce<readonly Mix[]>(
    (left, owner) => silentOn(left, few, owner, budget),
    all,
  );
  return speaksOfFew(mixes, few, budget);
}
