import type { Instant } from '@causeway/shared/lib/instant.js';
import { Kysely, SqliteDialect } from 'kysely';
import type { Database, ReadableDatabase, SchemaStep, SchemaTarget } from './database.js';
import { embeddedDialect } from './dialect.js';
import { openEmbeddedConnection, type EmbeddedConnection } from './embedded-connection.js';
import { translateEmbeddedError } from './embedded-errors.js';
import { lockForThisProcess } from './embedded-lock.js';
import { GroupCommit } from './group-commit.js';
import { KeptValues } from './kept-values.js';
import type { Query } from './query.js';
import type { Schema } from './schema.js';

export interface EmbeddedOptions {
  /** The database file. Its folder exists. */
  readonly path: string;
  readonly clock: () => Instant;
}

/** Kysely's SQLite dialect wants to know which statements return rows; the rest fits. */
function kyselyOver(connection: EmbeddedConnection): Kysely<Schema> {
  const prepare = (sql: string) => {
    const prepared = connection.prepare(sql);
    return {
      reader: prepared.columns().length > 0,
      all: (parameters: readonly unknown[]) => prepared.all(...parameters),
      run: (parameters: readonly unknown[]) => prepared.run(...parameters),
      iterate: (parameters: readonly unknown[]) => prepared.iterate(...parameters),
    };
  };
  return new Kysely<Schema>({
    dialect: new SqliteDialect({ database: { prepare, close: () => undefined } }),
  });
}

function schemaStep(writer: EmbeddedConnection): SchemaStep {
  return {
    query: (sql) => Promise.resolve(writer.all({ sql, parameters: [] })),
    apply(statements) {
      writer.execute('BEGIN IMMEDIATE');
      try {
        for (const statement of statements) writer.execute(statement);
        writer.execute('COMMIT');
      } catch (error) {
        if (writer.isInTransaction()) writer.execute('ROLLBACK');
        return Promise.reject(translateEmbeddedError(error));
      }
      return Promise.resolve();
    },
  };
}

function readingThrough(connection: EmbeddedConnection) {
  return <Row>(query: Query<Row>): Promise<readonly Row[]> => {
    try {
      return Promise.resolve(connection.all(query));
    } catch (error) {
      return Promise.reject(translateEmbeddedError(error));
    }
  };
}

/** Looks at the file beside its server, without taking its place. */
export function readEmbeddedDatabase(path: string): ReadableDatabase {
  const connection = openEmbeddedConnection(path, 'read');
  return {
    dialect: embeddedDialect,
    read: readingThrough(connection),
    close: () => {
      connection.close();
      return Promise.resolve();
    },
  };
}

/** Opens the file as its one server; migrations go through the same connection. */
export function openEmbeddedDatabase(options: EmbeddedOptions): Database & SchemaTarget {
  const lock = lockForThisProcess(options.path);
  const writer = openWriter(options.path, lock);
  const reading = openEmbeddedConnection(options.path, 'read');
  // The lock keeps every other writer away, and nothing is read while a commit runs.
  const kept = new KeptValues();
  const group = new GroupCommit(writer, (statements) => kept.wrote(statements));
  const readerKysely = kyselyOver(reading);
  return {
    dialect: embeddedDialect,
    reader: readerKysely,
    read: readingThrough(reading),
    kept,
    commit: (writes) => group.commit(writes),
    run: (query) => group.run(query),
    now: () => Promise.resolve(options.clock()),
    processNow: options.clock,
    // The file's lock already keeps other servers away.
    exclusively: (work) => work(schemaStep(writer)),
    close: () => {
      group.drain();
      reading.close();
      writer.close();
      lock.release();
      return Promise.resolve();
    },
  };
}

function openWriter(path: string, lock: { release(): void }): EmbeddedConnection {
  try {
    return openEmbeddedConnection(path, 'write');
  } catch (error) {
    lock.release();
    throw error;
  }
}
