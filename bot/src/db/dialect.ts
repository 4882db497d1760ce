import type { Instant } from '@causeway/shared/lib/instant.js';
import {
  DummyDriver,
  Kysely,
  MssqlAdapter,
  MssqlIntrospector,
  MssqlQueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
  type RawBuilder,
} from 'kysely';
import type { Parameter } from './query.js';
import type { Schema } from './schema.js';

/** SQL Server's; compares by code point as the embedded database does, where the default ignores case. */
export const binaryCollation = 'Latin1_General_BIN2';

export type DatabaseKind = 'embedded' | 'sql-server';

/** The few things the two databases say differently. Everything else is written once. */
export interface Dialect {
  readonly kind: DatabaseKind;
  /** Compiles statements; it is connected to nothing. */
  readonly compiler: Kysely<Schema>;
  instant(at: Instant): Parameter;
  /** Names the nth parameter, counted from 1. */
  placeholder(position: number): string;
  /** Stands behind a table's name. SQL Server chooses well by its statistics; the embedded one has none. */
  throughIndex(name: string): string;
  /** Has `(a, b) > (?, ?)` and walks an index by it. */
  readonly comparesRows: boolean;
  /** At most `count` rows; on SQL Server only after ORDER BY. */
  limit(count: number): RawBuilder<unknown>;
  /** Days since 1970 in UTC of an instant in a column. */
  dayOf(column: string): RawBuilder<number>;
  /** The clock of claims. `processNow` is what the embedded database takes for it. */
  now(processNow: Instant): RawBuilder<Instant>;
  nowPlusMs(processNow: Instant, ms: number): RawBuilder<Instant>;
  /** Stands between SET and FROM, or before WHERE in a DELETE; reads the changed rows back. */
  outputBefore(rows: 'inserted' | 'deleted', columns: readonly string[]): RawBuilder<unknown>;
  /** Stands at the end of the statement; reads the changed rows back. */
  outputAfter(table: string, columns: readonly string[]): RawBuilder<unknown>;
}

const nothing = sql``;

function columnList(table: string, columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(columns.map((column) => sql.ref(`${table}.${column}`)));
}

export const embeddedDialect: Dialect = {
  kind: 'embedded',
  compiler: new Kysely<Schema>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  }),
  instant: (at) => at,
  placeholder: () => '?',
  throughIndex: (name) => ` INDEXED BY ${name}`,
  comparesRows: true,
  limit: (count) => sql`limit ${count}`,
  dayOf: (column) => sql`${sql.ref(column)} / 86400000`,
  now: (processNow) => sql`${processNow}`,
  nowPlusMs: (processNow, ms) => sql`${processNow} + ${ms}`,
  outputBefore: () => nothing,
  outputAfter: (table, columns) => sql`returning ${columnList(table, columns)}`,
};

const serverNow = sql.raw('cast(sysutcdatetime() as datetime2(3))');

export const sqlServerDialect: Dialect = {
  kind: 'sql-server',
  compiler: new Kysely<Schema>({
    dialect: {
      createAdapter: () => new MssqlAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new MssqlIntrospector(db),
      createQueryCompiler: () => new MssqlQueryCompiler(),
    },
  }),
  instant: (at) => new Date(at),
  placeholder: (position) => `@${position}`,
  throughIndex: () => '',
  comparesRows: false,
  dayOf: (column) => sql`datediff(day, '19700101', ${sql.ref(column)})`,
  limit: (count) => sql`offset 0 rows fetch next ${count} rows only`,
  now: () => sql`${serverNow}`,
  nowPlusMs: (_processNow, ms) => sql`dateadd(millisecond, ${ms}, ${serverNow})`,
  outputBefore: (rows, columns) => sql`output ${columnList(rows, columns)}`,
  outputAfter: () => nothing,
};
