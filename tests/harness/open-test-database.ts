import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database, SchemaTarget } from '@causeway/bot/db/database.js';
import { openEmbeddedDatabase } from '@causeway/bot/db/embedded-database.js';
import { migrate } from '@causeway/bot/db/migrate.js';
import { allMigrations } from '@causeway/bot/db/migrations/all-migrations.js';
import {
  createCommands,
  readOnlyStores,
  type StoreCommands,
} from '@causeway/bot/store/commands.js';
import { createLedgerKeys, type LedgerKeys } from '@causeway/bot/store/ledger-keys.js';
import type { Stores } from '@causeway/bot/store/stores.js';
import type { TenantId } from '@causeway/shared/lib/ids.js';
import { newTestId } from '../builders/ids.js';
import { scratchFolder } from './scratch-folder.js';

export interface TestDatabase {
  readonly database: Database & SchemaTarget;
  readonly keys: LedgerKeys;
  readonly commands: StoreCommands;
  /** A tenant that nothing else in the run uses. */
  readonly tenantId: TenantId;
  /** Reads what is committed. */
  stores(tenantId?: TenantId): Stores;
  write(work: (stores: Stores) => void, tenantId?: TenantId): Promise<void>;
  close(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** The embedded database's clock; SQL Server has its own. */
  readonly clock?: () => number;
}

const testKeys = createLedgerKeys({ id: 'test', secret: Buffer.alloc(32, 7) });

function openEmbedded(clock: () => number) {
  const folder = scratchFolder('test');
  const database = openEmbeddedDatabase({ path: join(folder, 'causeway.db'), clock });
  return {
    database,
    remove: async () => {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Its driver takes longer to load than many a suite to run. */
async function openOnSqlServer() {
  const { openTestSqlServer } = await import('./open-test-sql-server.js');
  return openTestSqlServer(`causeway_test_${randomUUID().replaceAll('-', '')}`);
}

/** The database that this jest project runs on: embedded, or SQL Server when `npm run test:mssql` asks. */
export async function openTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const onSqlServer = process.env['CAUSEWAY_TEST_DATABASE'] === 'mssql';
  const { database, remove } = onSqlServer
    ? await openOnSqlServer()
    : openEmbedded(options.clock ?? Date.now);
  await migrate(database, allMigrations);
  const commands = createCommands(database, testKeys);
  const tenantId = newTestId<'tenant'>();
  return {
    database,
    keys: testKeys,
    commands,
    tenantId,
    stores: (of = tenantId) => readOnlyStores(database, testKeys, of),
    write: (work, of = tenantId) =>
      commands.run(of, (stores) => {
        work(stores);
        return Promise.resolve();
      }),
    close: remove,
  };
}
