import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { TenantId } from '@causeway/shared/lib/ids.js';
import { recomputationLines } from '@causeway/shared/text/recomputation-text.js';
import { DatabaseRefused, DatabaseUnavailable } from '../db/errors.js';
import { openForReading } from '../db/open-database.js';
import { readOnlyStores } from '../store/commands.js';
import { createLedgerKeys } from '../store/ledger-keys.js';
import { listSnapshots } from '../store/snapshot-store.js';
import { recomputeOnServer } from '../usecases/gate/recompute-on-server.js';

/**
 * `npm run recompute [-- --snapshot <id>]`: every number of every snapshot once more, from what was
 * frozen with it and from what the server keeps of that moment. Ends with 0 when all are equal, with 1
 * when one differs, with 2 when nothing can be said.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { snapshot: { type: 'string' } } });
  const dataFolder = resolve(process.env['DATA_DIR'] ?? '.data');
  const database = await openForReading({ sqlServerUrl: process.env['MSSQL_URL'], dataFolder });
  // Nothing of the record is read, so any key will do.
  const keys = createLedgerKeys({ id: 'none', secret: randomBytes(32) });
  const ports = { read: (tenantId: TenantId) => readOnlyStores(database, keys, tenantId) };
  let worst = 0;
  try {
    const all = await listSnapshots(database);
    const asked = all.filter(({ snapshotId }) => (values.snapshot ?? snapshotId) === snapshotId);
    if (asked.length === 0) process.stdout.write('There is no such snapshot.\n');
    for (const { tenantId, snapshotId } of asked) {
      const again = await recomputeOnServer(ports, tenantId, snapshotId);
      if (!again) continue;
      if (again.verdict === 'different') worst = 1;
      const lines = recomputationLines(again, 'en').join('\n  ');
      process.stdout.write(`Snapshot ${snapshotId} of ${tenantId}: ${lines}\n`);
      if (again.notKept.length === 0) continue;
      process.stdout.write(`  nothing keeps how it was then: ${again.notKept.join(', ')}\n`);
    }
  } finally {
    await database.close();
  }
  return worst;
}

try {
  process.exitCode = await main();
} catch (error) {
  const known = error instanceof DatabaseRefused || error instanceof DatabaseUnavailable;
  process.stderr.write(known ? `${error.message}\n` : `${String(error)}\n`);
  process.exitCode = 2;
}
