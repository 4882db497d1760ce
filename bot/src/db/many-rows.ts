import { binaryCollation, type DatabaseKind, type Dialect } from './dialect.js';
import type { Parameter, Query } from './query.js';
import type { Schema } from './schema.js';
import { mostParameters } from './sql-server-batch.js';
import { isInstantName, refuseNul } from './statement.js';

/** Without one, a row whose key is already there is an error; with one its numbers grow or it gives way. */
export interface OnSameKey {
  readonly what: 'add' | 'replace';
  /** The table's primary key. */
  readonly key: readonly string[];
}

interface Template {
  readonly sql: string;
  readonly columns: readonly string[];
  readonly instants: readonly boolean[];
}

interface Shape {
  readonly table: string;
  readonly columns: readonly string[];
  readonly onSameKey: OnSameKey | undefined;
  readonly rows: number;
  /** Columns that hold text, told by the first row. */
  readonly texts: ReadonlySet<string>;
}

type Values = Readonly<Record<string, string | number | null | Uint8Array>>;

/** More in one statement gains nothing on the embedded database. */
const mostRowsAtOnce = 64;

function placeholders(dialect: Dialect, { columns, rows }: Shape): string {
  const lines: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    const line = columns.map((_, at) => dialect.placeholder(row * columns.length + at + 1));
    lines.push(`(${line.join(', ')})`);
  }
  return lines.join(', ');
}

function assignments(
  columns: readonly string[],
  { what, key }: OnSameKey,
  there: string,
  come: string,
): string {
  return columns
    .filter((column) => !key.includes(column))
    .map((column) =>
      what === 'add'
        ? `${column} = ${there}.${column} + ${come}.${column}`
        : `${column} = ${come}.${column}`,
    )
    .join(', ');
}

function insertText(shape: Shape, values: string): string {
  return `INSERT INTO ${shape.table} (${shape.columns.join(', ')}) VALUES ${values}`;
}

function embeddedText(shape: Shape, values: string): string {
  const insert = insertText(shape, values);
  const { table, columns, onSameKey } = shape;
  if (!onSameKey) return insert;
  const changes = assignments(columns, onSameKey, table, 'excluded');
  return `${insert} ON CONFLICT (${onSameKey.key.join(', ')}) DO UPDATE SET ${changes}`;
}

/** MERGE is not to be relied on: what is there is changed, then what is not is inserted. */
function sqlServerText(shape: Shape, values: string): string {
  const { table, columns, onSameKey, texts } = shape;
  if (!onSameKey) return insertText(shape, values);
  const come = `(VALUES ${values}) AS come (${columns.join(', ')})`;
  const isSame = onSameKey.key
    .map((column) => {
      const collation = texts.has(column) ? ` COLLATE ${binaryCollation}` : '';
      return `there.${column} = come.${column}${collation}`;
    })
    .join(' AND ');
  const selected = columns.map((column) => `come.${column}`).join(', ');
  return (
    `UPDATE there SET ${assignments(columns, onSameKey, 'there', 'come')} ` +
    `FROM ${table} AS there JOIN ${come} ON ${isSame};\n` +
    `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${selected} FROM ${come} ` +
    `WHERE NOT EXISTS (SELECT 1 FROM ${table} AS there WHERE ${isSame})`
  );
}

const templates: Record<DatabaseKind, Map<string, Template>> = {
  embedded: new Map(),
  'sql-server': new Map(),
};

function templateOf(dialect: Dialect, shape: Shape): Template {
  const known = templates[dialect.kind];
  const name = `${shape.onSameKey?.what ?? 'insert'} ${shape.table} ${shape.rows}`;
  const found = known.get(name);
  if (found) return found;
  const values = placeholders(dialect, shape);
  const sql =
    dialect.kind === 'embedded' ? embeddedText(shape, values) : sqlServerText(shape, values);
  const instants = shape.columns.map(isInstantName);
  const made = { sql, columns: shape.columns, instants };
  known.set(name, made);
  return made;
}

function bind(dialect: Dialect, template: Template, rows: readonly Values[]): Query {
  const { columns, instants, sql } = template;
  const parameters: Parameter[] = [];
  for (const row of rows) {
    for (let at = 0; at < columns.length; at += 1) {
      const column = columns[at] ?? '';
      const value = row[column];
      if (value === undefined) throw new Error(`Column ${column} is missing`);
      if (typeof value === 'string') refuseNul(column, value);
      parameters.push(instants[at] && typeof value === 'number' ? dialect.instant(value) : value);
    }
  }
  return { sql, parameters };
}

/** Powers of two, so that a handful of texts serves every number of rows. */
function largestSize(columns: number): number {
  const fitting = Math.min(Math.floor(mostParameters / columns), mostRowsAtOnce);
  return 2 ** Math.floor(Math.log2(fitting));
}

/** Rows of one table in as few statements as possible; no two of them have the same key. */
export function manyRows<Table extends keyof Schema & string>(
  dialect: Dialect,
  table: Table,
  rows: readonly Schema[Table][],
  onSameKey?: OnSameKey,
): readonly Query[] {
  const all = rows as readonly unknown[] as readonly Values[];
  const [first] = all;
  if (!first) return [];
  const columns = Object.keys(first);
  const texts = new Set(columns.filter((column) => typeof first[column] === 'string'));
  const queries: Query[] = [];
  let size = largestSize(columns.length);
  for (let from = 0; from < all.length; from += size) {
    while (size > all.length - from) size /= 2;
    const template = templateOf(dialect, { table, columns, onSameKey, rows: size, texts });
    queries.push(bind(dialect, template, all.slice(from, from + size)));
  }
  return queries;
}
