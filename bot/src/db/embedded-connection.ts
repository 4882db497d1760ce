import { DatabaseSync, type StatementSyncInstance } from '@photostructure/sqlite';
import { DatabaseRefused } from './errors.js';
import type { Query } from './query.js';
import { resultCode, translateEmbeddedError } from './embedded-errors.js';

interface Changes {
  readonly changes: number;
}

/** One connection with its prepared statements. Everything here is synchronous. */
export interface EmbeddedConnection {
  all<Row>(query: Query<Row>): readonly Row[];
  change(query: Query): Changes;
  execute(sql: string): void;
  prepare(sql: string): StatementSyncInstance;
  isInTransaction(): boolean;
  close(): void;
}

/** The statement texts of the stores are few; board filters multiply them to hundreds at most. */
const cachedStatements = 2_000;

function connect(path: string, access: 'write' | 'read'): EmbeddedConnection {
  const db = new DatabaseSync(path, { timeout: 0, readOnly: access === 'read' });
  const cache = new Map<string, StatementSyncInstance>();
  const prepare = (sql: string): StatementSyncInstance => {
    const known = cache.get(sql);
    if (known) return known;
    if (cache.size >= cachedStatements) cache.clear();
    const prepared = db.prepare(sql);
    cache.set(sql, prepared);
    return prepared;
  };
  return {
    // What the statement selects is known where it was written; the driver's rows are untyped.
    all: <Row>(query: Query<Row>) => prepare(query.sql).all(...query.parameters) as Row[],
    change: (query) => prepare(query.sql).run(...query.parameters),
    execute: (sql) => db.exec(sql),
    prepare,
    isInTransaction: () => db.isTransaction,
    close: () => db.close(),
  };
}

/** About 64 MB of pages in our own memory, the rest through the system's cache. */
const pragmas = [
  'PRAGMA cache_size = -65536',
  'PRAGMA mmap_size = 1073741824',
  'PRAGMA temp_store = MEMORY',
];

const writerPragmas = [
  'PRAGMA journal_mode = WAL',
  'PRAGMA synchronous = FULL',
  'PRAGMA foreign_keys = ON',
  // A checkpoint copies at most about so many pages in one go (4 MB), which keeps requests moving.
  'PRAGMA wal_autocheckpoint = 1000',
];

export function openEmbeddedConnection(path: string, access: 'write' | 'read'): EmbeddedConnection {
  try {
    const connection = connect(path, access);
    const all = access === 'write' ? [...writerPragmas, ...pragmas] : pragmas;
    for (const pragma of all) connection.execute(pragma);
    connection.all({ sql: 'SELECT COUNT(*) FROM sqlite_master', parameters: [] });
    return connection;
  } catch (error) {
    const translated = translateEmbeddedError(error);
    if (!(translated instanceof DatabaseRefused) || resultCode(error) === undefined)
      throw translated;
    throw new DatabaseRefused(
      'damaged',
      `The database file ${path} is damaged and cannot be opened. ` +
        'Put a backup in its place, or move the file away to start with an empty database.',
      { cause: error },
    );
  }
}
