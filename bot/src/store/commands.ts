import { setTimeout as sleep } from 'node:timers/promises';
import type { TenantId } from '@causeway/shared/lib/ids.js';
import type { Database, ReadableDatabase } from '../db/database.js';
import { ConflictError } from '../db/errors.js';
import type { LedgerKeys } from './ledger-keys.js';
import { openSession } from './session.js';
import { bindStores, type Stores } from './stores.js';

const attempts = 5;
const longestPauseMs = 8;

/** What use cases call to decide and write: loads, decides, and saves all or nothing. */
export interface StoreCommands {
  run<Result>(tenantId: TenantId, work: (stores: Stores) => Promise<Result>): Promise<Result>;
}

export function createCommands(database: Database, keys: LedgerKeys): StoreCommands {
  async function attempt<Result>(
    tenantId: TenantId,
    work: (stores: Stores) => Promise<Result>,
  ): Promise<Result> {
    const session = openSession(database, tenantId, 'read-write');
    const result = await work(bindStores(session, keys));
    if (session.writes.length > 0) await database.commit(session.writes);
    return result;
  }
  return {
    async run(tenantId, work) {
      for (let tried = 1; ; tried += 1) {
        try {
          return await attempt(tenantId, work);
        } catch (error) {
          if (!(error instanceof ConflictError) || tried === attempts) throw error;
          // Those who met do not meet again at the same moment.
          if (tried > 1) await sleep(Math.random() * longestPauseMs);
        }
      }
    },
  };
}

/** Stores for queries: a write through them throws. */
export function readOnlyStores(
  database: ReadableDatabase,
  keys: LedgerKeys,
  tenantId: TenantId,
): Stores {
  return bindStores(openSession(database, tenantId, 'read-only'), keys);
}
