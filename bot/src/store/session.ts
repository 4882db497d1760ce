import type { TenantId } from '@causeway/shared/lib/ids.js';
import type { ReadableDatabase } from '../db/database.js';
import type { Dialect } from '../db/dialect.js';
import type { KeptName } from '../db/kept-values.js';
import { manyRows, type OnSameKey } from '../db/many-rows.js';
import type { Query, Write } from '../db/query.js';
import type { Schema } from '../db/schema.js';
import { insertQuery, type Statement } from '../db/statement.js';
import { readTuples, type Tuple } from '../db/tuples.js';

type Readable = Omit<ReadableDatabase, 'close'>;

/** What a statement of a store takes; the session adds the tenant, so nobody can mistake it. */
type Given<Args> = Omit<Args, 'tenantId'>;

/** A unit of work of one tenant: reads run at once and see what is committed, writes wait for the end. */
export interface Session {
  readonly tenantId: TenantId;
  all<Args, Row>(
    statement: Statement<Args, Row>,
    args: Given<Args>,
    list?: readonly string[],
  ): Promise<readonly Row[]>;
  one<Args, Row>(statement: Statement<Args, Row>, args: Given<Args>): Promise<Row | undefined>;
  /**
   * What `work` answers is kept under the name until something it read is written, and asked for
   * again each time where other servers write. It reads through the session it is given and nothing else.
   */
  kept<Value>(name: KeptName, work: (session: Session) => Promise<Value>): Promise<Value>;
  read<Row>(query: Query<Row>): Promise<readonly Row[]>;
  /** For thousands of rows: their columns in this order, texts and integers alone. */
  tuples(query: Query, columns: readonly string[]): Promise<readonly Tuple[]>;
  bind<Args, Row>(
    statement: Statement<Args, Row>,
    args: Given<Args>,
    list?: readonly string[],
  ): Query<Row>;
  insert<Table extends keyof Schema & string>(table: Table, row: Schema[Table]): void;
  change<Args>(statement: Statement<Args, unknown>, args: Given<Args>): void;
  /** A guarded change: unless exactly one row changes, all of the unit's writes are refused as stale. */
  changeOne<Args>(statement: Statement<Args, unknown>, args: Given<Args>): void;
  changeOrInsert<Args, Table extends keyof Schema & string>(
    update: Statement<Args, unknown>,
    args: Given<Args>,
    table: Table,
    row: Schema[Table],
  ): void;
  /** Many rows at once, no two with the same key; `key` is the table's primary key. */
  insertAll<Table extends keyof Schema & string>(
    table: Table,
    rows: readonly Schema[Table][],
  ): void;
  /** Adds the columns outside the key to those of the row that is there, if there is one. */
  addAll<Table extends keyof Schema & string>(
    table: Table,
    key: readonly (keyof Schema[Table] & string)[],
    rows: readonly Schema[Table][],
  ): void;
  /** Puts the columns outside the key in the place of those of the row that is there. */
  replaceAll<Table extends keyof Schema & string>(
    table: Table,
    key: readonly (keyof Schema[Table] & string)[],
    rows: readonly Schema[Table][],
  ): void;
  readonly dialect: Dialect;
  readonly writes: readonly Write[];
}

class UnitOfWork implements Session {
  readonly dialect: Dialect;
  readonly writes: Write[] = [];

  constructor(
    private readonly database: Readable,
    readonly tenantId: TenantId,
    private readonly access: 'read-write' | 'read-only',
  ) {
    this.dialect = database.dialect;
  }

  all<Args, Row>(
    statement: Statement<Args, Row>,
    args: Given<Args>,
    list?: readonly string[],
  ): Promise<readonly Row[]> {
    return this.database.read(this.bind(statement, args, list));
  }

  async one<Args, Row>(
    statement: Statement<Args, Row>,
    args: Given<Args>,
  ): Promise<Row | undefined> {
    return (await this.database.read(this.bind(statement, args)))[0];
  }

  kept<Value>(name: KeptName, work: (session: Session) => Promise<Value>): Promise<Value> {
    const { database, tenantId } = this;
    const { kept } = database;
    if (!kept) return work(openSession(database, tenantId, 'read-only'));
    const { dialect } = database;
    const own = { ...name, name: `${tenantId} ${name.name}` };
    return kept.of(own, database, (reading) =>
      work(openSession({ ...reading, dialect }, tenantId, 'read-only')),
    );
  }

  read<Row>(query: Query<Row>): Promise<readonly Row[]> {
    return this.database.read(query);
  }

  tuples(query: Query, columns: readonly string[]): Promise<readonly Tuple[]> {
    return readTuples(this.database, query, columns);
  }

  bind<Args, Row>(
    statement: Statement<Args, Row>,
    args: Given<Args>,
    list?: readonly string[],
  ): Query<Row> {
    const all = { ...args, tenantId: this.tenantId } as unknown as Args;
    return statement.bind(this.dialect, all, list);
  }

  insert<Table extends keyof Schema & string>(table: Table, row: Schema[Table]): void {
    this.queue({ kind: 'run', query: insertQuery(this.dialect, table, row) });
  }

  change<Args>(statement: Statement<Args, unknown>, args: Given<Args>): void {
    this.queue({ kind: 'run', query: this.bind(statement, args) });
  }

  changeOne<Args>(statement: Statement<Args, unknown>, args: Given<Args>): void {
    this.queue({ kind: 'expect-one', query: this.bind(statement, args) });
  }

  changeOrInsert<Args, Table extends keyof Schema & string>(
    update: Statement<Args, unknown>,
    args: Given<Args>,
    table: Table,
    row: Schema[Table],
  ): void {
    this.queue({
      kind: 'upsert',
      update: this.bind(update, args),
      insert: insertQuery(this.dialect, table, row),
    });
  }

  insertAll<Table extends keyof Schema & string>(
    table: Table,
    rows: readonly Schema[Table][],
  ): void {
    this.writeMany(table, rows);
  }

  addAll<Table extends keyof Schema & string>(
    table: Table,
    key: readonly (keyof Schema[Table] & string)[],
    rows: readonly Schema[Table][],
  ): void {
    this.writeMany(table, rows, { what: 'add', key });
  }

  replaceAll<Table extends keyof Schema & string>(
    table: Table,
    key: readonly (keyof Schema[Table] & string)[],
    rows: readonly Schema[Table][],
  ): void {
    this.writeMany(table, rows, { what: 'replace', key });
  }

  private writeMany<Table extends keyof Schema & string>(
    table: Table,
    rows: readonly Schema[Table][],
    onSameKey?: OnSameKey,
  ): void {
    for (const query of manyRows(this.dialect, table, rows, onSameKey)) {
      this.queue({ kind: 'run', query });
    }
  }

  private queue(write: Write): void {
    if (this.access === 'read-only') throw new Error('These stores are for reading');
    this.writes.push(write);
  }
}

export function openSession(
  database: Readable,
  tenantId: TenantId,
  access: 'read-write' | 'read-only',
): Session {
  return new UnitOfWork(database, tenantId, access);
}
