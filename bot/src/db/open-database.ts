import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Database } from './database.js';
import { openEmbeddedDatabase } from './embedded-database.js';
import { migrate } from './migrate.js';
import { allMigrations } from './migrations/all-migrations.js';

export interface Place {
  /** `mssql://…`; without it the embedded database in the data folder. */
  readonly sqlServerUrl: string | undefined;
  readonly dataFolder: string;
  readonly clock: () => Instant;
}

/** The database of this server, on the schema that this code knows. */
export async function openDatabase(place: Place): Promise<Database> {
  mkdirSync(place.dataFolder, { recursive: true });
  const database = openEmbeddedDatabase({
    path: join(place.dataFolder, 'causeway.db'),
    clock: place.clock,
  });
  await migrate(database, allMigrations);
  return database;
}
