import { alike } from './alike.js';
import { disjointBases, type Basis } from './disjoint-bases.js';
import { narrow } from './narrow.js';
import { clearedOf, type Budget, type Sums } from './sums.js';

/** `unsure`: the search was given up. Whoever asks must take it for `exposed`. */
export type Verdict = 'safe' | 'exposed' | 'unsure';

/** Combinations that say nothing of owners too large to be in the group. */
function withoutLarge(sums: Sums, most: number, budget: Budget): Sums {
  let left = alike(sums);
  for (;;) {
    const { rows, owners, sizes } = left;
    budget.left -= rows.length * owners.length;
    const isLarge = (owner: number | undefined) => (sizes[owner ?? 0] ?? 0) > most;
    const large = owners.flatMap((owner, column) => (isLarge(owner) ? [column] : []));
    if (large.length === 0 || budget.left < 0) return left;
    const cleared = clearedOf(rows, large, budget);
    left = alike({ rows: cleared, owners, sizes });
  }
}

/** Every choice of at least one and at most `count` owners who are no more than `most` people together. */
function* choices(
  owners: readonly number[],
  sizes: readonly number[],
  count: number,
  most: number,
): Generator<readonly number[]> {
  if (count === 0) return;
  for (const [at, owner] of owners.entries()) {
    const size = sizes[owner] ?? 0;
    if (size > most) continue;
    yield [owner];
    for (const more of choices(owners.slice(at + 1), sizes, count - 1, most - size)) {
      yield [owner, ...more];
    }
  }
}

/** Whether the group can have exactly these owners of a basis, and few enough others. */
function isExposedWith(
  sums: Sums,
  basis: Basis,
  chosen: readonly number[],
  most: number,
  budget: Budget,
): boolean {
  const people = chosen.reduce((all, owner) => all + (sums.sizes[owner] ?? 0), 0);
  return narrow(
    {
      rows: basis.rows.filter((_, at) => chosen.includes(basis.owners[at] ?? -1)),
      columnsOf: basis.columnsOf,
      sizes: sums.sizes,
      inside: chosen,
      outside: basis.partlySolved.filter((owner) => !chosen.includes(owner)),
      most: most - people,
    },
    budget,
  );
}

function search(sums: Sums, most: number, budget: Budget): Verdict {
  const left = withoutLarge(sums, most, budget);
  if (left.rows.length === 0) return 'safe';
  const bases = disjointBases(left, most + 1, budget);
  if (budget.left < 0) return 'unsure';
  if (bases.length === 0) return 'exposed';
  const hits = Math.floor(most / bases.length);
  for (const basis of bases) {
    const owners = [...new Set(basis.owners)];
    for (const chosen of choices(owners, left.sizes, hits, most)) {
      const isExposed = isExposedWith(left, basis, chosen, most, budget);
      if (budget.left < 0) return 'unsure';
      if (isExposed) return 'exposed';
    }
  }
  return 'safe';
}

/** The same for so few rows that nothing has to be made ready. */
export function fewExpose(
  rows: Sums['rows'],
  { columnsOf, sizes }: Pick<Basis, 'columnsOf'> & Pick<Sums, 'sizes'>,
  k: number,
  budget: Budget,
): Verdict {
  const few = { rows, columnsOf, sizes, inside: [], outside: [], most: k - 1 };
  const isExposed = budget.left > 0 && narrow(few, budget);
  if (budget.left <= 0) return 'unsure';
  return isExposed ? 'exposed' : 'safe';
}

/**
 * Whether some combination of the rows speaks of somebody, and of fewer than k people. The rows must
 * not depend on each other.
 *
 * A combination speaks of a group alone exactly if without the group's columns the rows depend on each
 * other. So the group has somebody of every basis. Of s bases without a common person it has at most
 * (k − 1) / s owners of one of them: those are chosen, and the rest of that basis is not in the group.
 * Where k bases are found, no group is small enough, and nothing has to be tried.
 */
export function exposes(sums: Sums, k: number, budget: Budget): Verdict {
  if (sums.rows.length === 0) return 'safe';
  return budget.left > 0 ? search(sums, k - 1, budget) : 'unsure';
}
