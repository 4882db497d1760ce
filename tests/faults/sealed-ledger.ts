import path from 'node:path';
import type { Database } from '@causeway/bot/db/database.js';
import { openDatabase } from '@causeway/bot/db/open-database.js';
import { insertQuery } from '@causeway/bot/db/statement.js';
import { createCommands } from '@causeway/bot/store/commands.js';
import { keepDigests, readDigests } from '@causeway/bot/store/ledger-digest-files.js';
import { localLedgerKey } from '@causeway/bot/store/ledger-key-file.js';
import type { LedgerKeys } from '@causeway/bot/store/ledger-keys.js';
import { createLedgerKeys } from '@causeway/bot/store/ledger-keys.js';
import { sealLedger } from '@causeway/bot/store/ledger-seal.js';
import type { LedgerDigest, LedgerVerdict } from '@causeway/bot/store/ledger-verify.js';
import { verifyLedger } from '@causeway/bot/store/ledger-verify.js';
import type { TenantId } from '@causeway/shared/lib/ids.js';
import { hourMs } from '@causeway/shared/lib/instant.js';
import { someMonday } from '../builders/flag';
import { newTestId } from '../builders/ids';
import { aLedgerEntry } from '../builders/ledger-entry';
import type { LedgerState } from './tamper-ledger';

const recordsADigest = 4;
const tables = ['ledger_personal', 'ledger_record', 'ledger_head'] as const;

/** A ledger in a data folder as a server leaves it, with the digests it kept elsewhere meanwhile. */
export class SealedLedger {
  readonly tenantId: TenantId = newTestId<'tenant'>();
  readonly digestFolder: string;
  #now = someMonday;

  private constructor(
    readonly folder: string,
    readonly keys: LedgerKeys,
    private readonly database: Database,
  ) {
    this.digestFolder = path.join(folder, 'elsewhere');
  }

  /** `digestFolder` is there already. */
  static async open(folder: string): Promise<SealedLedger> {
    const clock = Date.now;
    const database = await openDatabase({ sqlServerUrl: undefined, dataFolder: folder, clock });
    return new SealedLedger(folder, createLedgerKeys(localLedgerKey(folder)), database);
  }

  /** Sealed and remembered a few at a time. */
  async fill(records: number, tenantId = this.tenantId): Promise<void> {
    const commands = createCommands(this.database, this.keys);
    for (let at = 0; at < records; at += 1) {
      const entry = aLedgerEntry({
        at: someMonday + at,
        body: { reason: 'wrong', step: at },
        personal: { reply: `Words ${at}` },
      });
      await commands.run(tenantId, async (stores) => stores.ledger.append([entry]));
      if (at % recordsADigest !== recordsADigest - 1) continue;
      await sealLedger(this.database, this.keys);
      this.#now += hourMs;
      await keepDigests(this.database, this.digestFolder, this.#now);
    }
  }

  async digests(): Promise<readonly LedgerDigest[]> {
    const digests = await readDigests(this.digestFolder);
    return digests.filter(({ tenantId }) => tenantId === this.tenantId);
  }

  async read(tenantId = this.tenantId): Promise<LedgerState> {
    const { reader } = this.database;
    const records = reader.selectFrom('ledger_record').selectAll();
    const personal = reader.selectFrom('ledger_personal').selectAll();
    const head = reader.selectFrom('ledger_head').select(['number', 'chain_hash']);
    return {
      rows: await records.where('tenant_id', '=', tenantId).orderBy('number').execute(),
      personal: await personal.where('tenant_id', '=', tenantId).execute(),
      head: await head.where('tenant_id', '=', tenantId).executeTakeFirstOrThrow(),
    };
  }

  /** Puts this in the place of all that lies there. */
  async put({ rows, personal, head }: LedgerState): Promise<void> {
    const { tenantId, database } = this;
    const { dialect } = database;
    const lease = { lease_number: 0, leased_until_at: 0 };
    const queries = [
      ...tables.map((table) => ({
        sql: `DELETE FROM ${table} WHERE tenant_id = ${dialect.placeholder(1)}`,
        parameters: [tenantId],
      })),
      ...rows.map((row) => insertQuery(dialect, 'ledger_record', row)),
      ...personal.map((value) => insertQuery(dialect, 'ledger_personal', value)),
      insertQuery(dialect, 'ledger_head', { tenant_id: tenantId, ...head, ...lease }),
    ];
    await database.commit(queries.map((query) => ({ kind: 'run', query })));
  }

  verify(digests: readonly LedgerDigest[]): Promise<LedgerVerdict> {
    return verifyLedger(this.database, this.keys, this.tenantId, { digests });
  }

  close(): Promise<void> {
    return this.database.close();
  }
}
