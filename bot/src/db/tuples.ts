import type { ReadableDatabase } from './database.js';
import type { Query } from './query.js';

/** The columns of a row in the order in which they were asked for: texts, integers and nulls alone. */
export type Tuple = readonly (string | number | null)[];

/**
 * Many rows at once. The embedded driver takes several times as long to make an object of each as the
 * database takes to write them all into one text and JSON to read it; an integer beyond 2^53, which
 * the driver refuses, comes with its leading digits. A number that is no integer would lose some.
 */
export async function readTuples(
  database: Pick<ReadableDatabase, 'dialect' | 'read'>,
  { sql, parameters }: Query,
  columns: readonly string[],
): Promise<readonly Tuple[]> {
  if (database.dialect.kind === 'sql-server') {
    const rows = await database.read<Record<string, Tuple[number]>>({ sql, parameters });
    return rows.map((row) => columns.map((column) => row[column] ?? null));
  }
  const [row] = await database.read<{ packed: string }>({
    sql: `SELECT json_group_array(json_array(${columns.join(', ')})) AS packed FROM (${sql})`,
    parameters,
  });
  return row ? (JSON.parse(row.packed) as Tuple[]) : [];
}
