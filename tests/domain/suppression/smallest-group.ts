import { exactRank } from './exact-rank';

function* subsets(owners: readonly number[]): Generator<readonly number[]> {
  const [first, ...others] = owners;
  if (first === undefined) return;
  yield [first];
  for (const some of subsets(others)) {
    yield some;
    yield [first, ...some];
  }
}

/**
 * The fewest people that a combination of the rows speaks of, by trying every group: without a group
 * that some combination speaks of alone, the rows have a lower rank.
 */
export function smallestGroup(
  rows: readonly (readonly number[])[],
  owners: readonly number[],
  sizes: readonly number[],
): number {
  const rank = exactRank(rows);
  let smallest = Infinity;
  for (const group of subsets(sizes.map((_, owner) => owner))) {
    const people = group.reduce((all, owner) => all + (sizes[owner] ?? 0), 0);
    if (people >= smallest) continue;
    const others = rows.map((row) => row.filter((_, at) => !group.includes(owners[at] ?? -1)));
    if (exactRank(others) < rank) smallest = people;
  }
  return smallest;
}
