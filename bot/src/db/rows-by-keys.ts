import { binaryCollation, type Dialect } from './dialect.js';
import type { Parameter, Query } from './query.js';

interface Lookup {
  readonly table: string;
  readonly columns: readonly string[];
  /** What all the rows have in common. */
  readonly common: Readonly<Record<string, string>>;
  /** The columns in which the keys differ; texts all of them. */
  readonly differing: readonly string[];
}

type Key = readonly string[];

const mostKeysAtOnce = 256;
const texts = new Map<string, string>();

function textOf(dialect: Dialect, lookup: Lookup, keys: number): string {
  const { table, columns, common, differing } = lookup;
  const fixed = Object.keys(common);
  let used = 0;
  const next = () => dialect.placeholder((used += 1));
  const lists = Array.from({ length: keys }, () => `(${differing.map(next).join(', ')})`);
  const selected = columns.map((column) => `there.${column}`).join(', ');
  const collation = dialect.kind === 'embedded' ? '' : ` COLLATE ${binaryCollation}`;
  const isWanted = [
    ...fixed.map((column) => `there.${column} = ${next()}`),
    ...differing.map((column) => `there.${column} = wanted.${column}${collation}`),
  ].join(' AND ');
  const wanted = `wanted (${differing.join(', ')})`;
  return dialect.kind === 'embedded'
    ? // A cross join keeps its order: each key is looked up, the table is never walked.
      `WITH ${wanted} AS (VALUES ${lists.join(', ')}) ` +
        `SELECT ${selected} FROM wanted CROSS JOIN ${table} AS there WHERE ${isWanted}`
    : `SELECT ${selected} FROM (VALUES ${lists.join(', ')}) AS ${wanted} ` +
        `JOIN ${table} AS there ON ${isWanted}`;
}

function cachedText(dialect: Dialect, lookup: Lookup, keys: number): string {
  const name = `${dialect.kind} ${lookup.table} ${lookup.columns.join()} ${keys}`;
  const known = texts.get(name);
  if (known !== undefined) return known;
  const text = textOf(dialect, lookup, keys);
  texts.set(name, text);
  return text;
}

/** The rows that have one of these keys, each given once; powers of two keep the texts few. */
export function rowsByKeys<Row>(
  dialect: Dialect,
  lookup: Lookup,
  keys: readonly Key[],
): readonly Query<Row>[] {
  const queries: Query<Row>[] = [];
  let size = mostKeysAtOnce;
  for (let from = 0; from < keys.length; from += size) {
    while (size > keys.length - from) size /= 2;
    const parameters: Parameter[] = [];
    for (const key of keys.slice(from, from + size)) parameters.push(...key);
    parameters.push(...Object.values(lookup.common));
    queries.push({ sql: cachedText(dialect, lookup, size), parameters });
  }
  return queries;
}
