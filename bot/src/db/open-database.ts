import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Database, ReadableDatabase, SchemaTarget } from './database.js';
import { openEmbeddedDatabase, readEmbeddedDatabase } from './embedded-database.js';
import { migrate } from './migrate.js';
import { allMigrations } from './migrations/all-migrations.js';
import { openSqlServerDatabase } from './sql-server-database.js';

export interface Place {
  /** `mssql://…`; without it the embedded database in the data folder. */
  readonly sqlServerUrl: string | undefined;
  readonly dataFolder: string;
  readonly clock: () => Instant;
}

export function embeddedPath(place: Pick<Place, 'dataFolder'>): string {
  return join(place.dataFolder, 'causeway.db');
}

async function connect(place: Place): Promise<Database & SchemaTarget> {
  if (place.sqlServerUrl !== undefined) return openSqlServerDatabase({ url: place.sqlServerUrl });
  mkdirSync(place.dataFolder, { recursive: true });
  return openEmbeddedDatabase({ path: embeddedPath(place), clock: place.clock });
}

/** The database of this server, on the schema that this code knows. */
export async function openDatabase(place: Place): Promise<Database> {
  const database = await connect(place);
  try {
    await migrate(database, allMigrations);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** For tools that look at the database while a server may be working on it. */
export async function openForReading(
  place: Pick<Place, 'sqlServerUrl' | 'dataFolder'>,
): Promise<ReadableDatabase> {
  return place.sqlServerUrl === undefined
    ? readEmbeddedDatabase(embeddedPath(place))
    : openSqlServerDatabase({ url: place.sqlServerUrl });
}
