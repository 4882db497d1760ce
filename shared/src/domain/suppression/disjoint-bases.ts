import type { Row } from './prime-field.js';
import { clearColumn, columnsByOwner, type Budget, type Sums } from './sums.js';

/** The rows solved for some owners: each row is the only one that holds something in its column. */
export interface Basis {
  readonly rows: readonly Row[];
  /** The owner of each row's column. */
  readonly owners: readonly number[];
  /** Owners in the basis with more columns than the rows are solved for. */
  readonly partlySolved: readonly number[];
  readonly columnsOf: ReadonlyMap<number, readonly number[]>;
}

function basisAmong(
  sums: Sums,
  candidates: readonly number[],
  columns: ReadonlyMap<number, readonly number[]>,
  budget: Budget,
): Basis | undefined {
  const open = sums.rows.map((row) => row.slice());
  const solved: Row[] = [];
  const owners: number[] = [];
  for (const owner of candidates) {
    for (const column of columns.get(owner) ?? []) {
      const pivot = open.findIndex((row) => row[column] !== 0);
      if (pivot < 0) continue;
      budget.left -= sums.rows.length * sums.owners.length;
      if (budget.left < 0) return undefined;
      clearColumn([...open, ...solved], pivot, column);
      solved.push(...open.splice(pivot, 1));
      owners.push(owner);
    }
    if (open.length === 0) {
      const partlySolved = [...new Set(owners)].filter((one) => columns.get(one)?.length !== 1);
      return { rows: solved, owners, partlySolved, columnsOf: columns };
    }
  }
  return undefined;
}

/**
 * Up to so many bases, no person in two of them; an owner of three people may stand in three.
 * None at all means that the rows depend on each other.
 */
export function disjointBases(sums: Sums, wanted: number, budget: Budget): readonly Basis[] {
  const columns = columnsByOwner(sums);
  const free = [...sums.sizes];
  const bySize = free.map((_, owner) => owner).toSorted((a, b) => (free[b] ?? 0) - (free[a] ?? 0));
  const bases: Basis[] = [];
  while (bases.length < wanted) {
    const candidates = bySize.filter((owner) => (free[owner] ?? 0) > 0);
    const basis = basisAmong(sums, candidates, columns, budget);
    if (!basis) break;
    bases.push(basis);
    for (const owner of new Set(basis.owners)) free[owner] = (free[owner] ?? 0) - 1;
  }
  return bases;
}
