import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Database } from './database.js';
import { openEmbeddedDatabase } from './embedded-database.js';
import { lockForThisProcess } from './embedded-lock.js';
import { migrate } from './migrate.js';
import { allMigrations } from './migrations/all-migrations.js';
import { embeddedPath } from './open-database.js';

type Fill = (database: Database) => Promise<void>;

/** Nothing of it is safe before all of it is: it is brought to the disk once, at the end. */
async function fillAt(path: string, clock: () => Instant, fill: Fill): Promise<void> {
  const database = openEmbeddedDatabase({ path, clock });
  const set = (pragma: string) => database.exclusively((step) => step.query(`PRAGMA ${pragma}`));
  try {
    await set('synchronous = OFF');
    await migrate(database, allMigrations);
    await fill(database);
    await set('synchronous = FULL');
    await set('wal_checkpoint(TRUNCATE)');
  } finally {
    await database.close();
  }
}

/**
 * Makes an embedded database with what `fill` writes into it, whole or not at all: beside its place,
 * and moved there at the end. Whoever ends the server in the middle finds none, and the next start
 * makes it anew. A database that is there stays as it is.
 */
export async function makeWholeDatabase(
  place: { readonly dataFolder: string; readonly clock: () => Instant },
  fill: Fill,
): Promise<void> {
  const path = embeddedPath(place);
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  const lock = lockForThisProcess(path);
  try {
    // Another server may have made it since.
    if (existsSync(path)) return;
    const folder = join(place.dataFolder, 'in-the-making');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    const beside = embeddedPath({ dataFolder: folder });
    await fillAt(beside, place.clock, fill);
    renameSync(beside, path);
    rmSync(folder, { recursive: true, force: true });
  } finally {
    lock.release();
  }
}
