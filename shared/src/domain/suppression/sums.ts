import { addTimes, inverse, scale, type Row } from './prime-field.js';

/**
 * Numbers as sums over people. A row is a number, or a combination of some. A column is an amount that
 * one owner has: people who stand in the same rows with the same amounts. An owner may have several
 * columns: what the people gave then, and what they give now.
 */
export interface Sums {
  readonly rows: readonly Row[];
  /** Whose amount each column is: a place in `sizes`. */
  readonly owners: readonly number[];
  /** How many people each owner is. */
  readonly sizes: readonly number[];
}

/** Work is counted in entries looked at, so that a search ends after the same steps on every machine. */
export interface Budget {
  left: number;
}

export function columnsByOwner({
  owners,
}: Pick<Sums, 'owners'>): ReadonlyMap<number, readonly number[]> {
  const columns = new Map<number, number[]>();
  owners.forEach((owner, column) => {
    const known = columns.get(owner);
    if (known) known.push(column);
    else columns.set(owner, [column]);
  });
  return columns;
}

/** Makes `pivot` one in the column and takes it out of the other rows there. */
export function clearColumn(rows: readonly Row[], pivot: number, column: number): void {
  const row = rows[pivot];
  if (!row) return;
  scale(row, inverse(row[column] ?? 0));
  for (const other of rows) {
    const held = other[column] ?? 0;
    if (other !== row && held !== 0) addTimes(other, -held, row);
  }
}

/** The combinations of the rows that hold nothing in these columns. */
export function clearedOf(
  sums: readonly Row[],
  columns: readonly number[],
  budget: Budget,
): readonly Row[] {
  let rows = sums.map((row) => row.slice());
  for (const column of columns) {
    const pivot = rows.findIndex((row) => row[column] !== 0);
    if (pivot < 0) continue;
    budget.left -= rows.length * (rows[pivot]?.length ?? 0);
    clearColumn(rows, pivot, column);
    rows = rows.filter((_, at) => at !== pivot);
  }
  return rows;
}
