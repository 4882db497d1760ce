import type { Row } from './prime-field.js';

/** What the rows hold of one amount: row, value, row, value … */
export type SparseColumn = readonly number[];

/** What somebody gives, or gives to one of several things. */
export interface PastAmount {
  /** A text that changes when it does. */
  readonly state: string;
  /** The column of what they give now; `null` while no row speaks of it. */
  readonly now: number | null;
  /** The columns of what they gave before. */
  readonly was: readonly number[];
}

/**
 * What is public and can still be combined with numbers to come. An amount has a column for what is
 * given now, shared by everybody in the same rows, and one for each time before that a row still
 * speaks of.
 */
export interface Past {
  /** So many rows are numbers, or combinations of numbers, that were shown. */
  readonly shown: number;
  /** The rows after them are groups of which it was said that they are small. */
  readonly said: number;
  readonly columns: readonly SparseColumn[];
  /** By name, see `amountName`. */
  readonly amounts: ReadonlyMap<string, PastAmount>;
}

export const nothingPublic: Past = { shown: 0, said: 0, columns: [], amounts: new Map() };

/** The rows over columns of which each is one of the past's. */
export function rowsOver(past: Past, columns: readonly (number | null)[]): readonly Row[] {
  const rows = Array.from(
    { length: past.shown + past.said },
    () => new Float64Array(columns.length),
  );
  for (const [place, column] of columns.entries()) {
    const held = column === null ? [] : (past.columns[column] ?? []);
    for (let at = 0; at < held.length; at += 2) {
      const row = rows[held[at] ?? 0];
      if (row) row[place] = held[at + 1] ?? 0;
    }
  }
  return rows;
}

export function sparseColumn(rows: readonly Row[], place: number): SparseColumn {
  return rows.flatMap((row, at) => (row[place] ? [at, row[place]] : []));
}
