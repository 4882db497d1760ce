import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Kysely } from 'kysely';
import type { Dialect } from './dialect.js';
import type { Query, Write } from './query.js';
import type { Keeping } from './kept-values.js';
import type { Schema } from './schema.js';

/** Sees only committed data. */
export interface ReadableDatabase {
  readonly dialect: Dialect;
  read<Row>(query: Query<Row>): Promise<readonly Row[]>;
  /** Undefined where other processes may write. */
  readonly kept?: Keeping;
  close(): Promise<void>;
}

/** One database behind one of the two drivers. */
export interface Database extends ReadableDatabase {
  /** For queries off the hot path; prepared statements go through `read`. */
  readonly reader: Kysely<Schema>;
  /** All of the writes or none. Resolves once they are durable. */
  commit(writes: readonly Write[]): Promise<void>;
  /** One guarded statement of its own, such as a claim, with the rows it reads back. */
  run<Row>(query: Query<Row>): Promise<readonly Row[]>;
  /** The clock that claims, leases and due checks compare with. */
  now(): Promise<Instant>;
  /** What a claim hands to `dialect.now`; SQL Server ignores it and takes its own clock. */
  processNow(): Instant;
}

/** What migrations need besides queries: statements that change the schema, all or none. */
export interface SchemaTarget {
  readonly dialect: Dialect;
  /** Runs `work` while no other server migrates the same database. */
  exclusively<Result>(work: (step: SchemaStep) => Promise<Result>): Promise<Result>;
}

export interface SchemaStep {
  query(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Executes the statements in one transaction. */
  apply(statements: readonly string[]): Promise<void>;
}
