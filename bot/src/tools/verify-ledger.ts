import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ReadableDatabase } from '../db/database.js';
import { DatabaseRefused, DatabaseUnavailable } from '../db/errors.js';
import { openForReading } from '../db/open-database.js';
import { listDigests, readDigests, writeDigests } from '../store/ledger-digest-files.js';
import type { LedgerFault } from '../store/ledger-faults.js';
import { localLedgerKey } from '../store/ledger-key-file.js';
import { createLedgerKeys, type LedgerKeys } from '../store/ledger-keys.js';
import {
  listLedgerTenants,
  verifyLedger,
  type LedgerDigest,
  type LedgerVerdict,
} from '../store/ledger-verify.js';

/**
 * `npm run ledger:verify [-- --digest <file or folder>] [--export <file>]`. Ends with 0 when everything
 * holds, with 1 when a record was touched, with 2 when nothing can be said.
 */
const faults: Record<LedgerFault, string> = {
  missing: 'is missing',
  changed: 'is not what was written when it was born',
  'out-of-place': 'stands in another place than it was sealed at',
  'personal-changed': 'has a personal value beside it that it does not commit to',
  'key-missing': 'names a key that is not at hand',
  'written-anew': 'is not the one that the digest remembers',
};

function sentenceOf(verdict: LedgerVerdict): string {
  switch (verdict.kind) {
    case 'touched': {
      const name = verdict.number === null ? 'A record not yet sealed' : `Record ${verdict.number}`;
      const id = verdict.recordId === null ? '' : ` (${verdict.recordId})`;
      return `${name}${id} ${faults[verdict.fault]}.`;
    }
    case 'consistent':
      return `Consistent up to record ${verdict.upTo}; not yet sealed: ${verdict.notYetSealed}. Whether the end was cut off needs a digest kept outside.`;
    case 'complete':
      return `Complete up to record ${verdict.upTo}, consistent up to ${verdict.consistentTo}; not yet sealed: ${verdict.notYetSealed}.`;
  }
}

function keysOf(dataFolder: string): LedgerKeys {
  const hex = process.env['LEDGER_KEY'];
  if (hex) return createLedgerKeys({ id: 'environment', secret: Buffer.from(hex, 'hex') });
  const file = join(dataFolder, 'ledger.key');
  if (!existsSync(file)) {
    throw new Error(
      `The record's key is neither in LEDGER_KEY nor in ${file}; nothing can be said.`,
    );
  }
  return createLedgerKeys(localLedgerKey(dataFolder));
}

async function verifyAll(
  database: ReadableDatabase,
  keys: LedgerKeys,
  digests: readonly LedgerDigest[],
): Promise<boolean> {
  const stored = await listLedgerTenants(database);
  const remembered = digests.map(({ tenantId }) => tenantId);
  let holds = true;
  for (const tenantId of new Set([...stored, ...remembered])) {
    const theirs = digests.filter((digest) => digest.tenantId === tenantId);
    const verdict = await verifyLedger(database, keys, tenantId, { digests: theirs });
    holds &&= verdict.kind !== 'touched';
    process.stdout.write(`${tenantId}: ${sentenceOf(verdict)}\n`);
  }
  if (stored.length === 0) process.stdout.write('The record is empty.\n');
  return holds;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { digest: { type: 'string' }, export: { type: 'string' } },
  });
  const dataFolder = resolve(process.env['DATA_DIR'] ?? '.data');
  const database = await openForReading({ sqlServerUrl: process.env['MSSQL_URL'], dataFolder });
  try {
    const digests = values.digest === undefined ? [] : await readDigests(values.digest);
    const holds = await verifyAll(database, keysOf(dataFolder), digests);
    if (holds && values.export !== undefined) {
      const current = await listDigests(database);
      await writeDigests(values.export, current);
      process.stdout.write(
        `Wrote ${current.length} digests to ${values.export}. Keep them somewhere else.\n`,
      );
    }
    return holds ? 0 : 1;
  } finally {
    await database.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  const known = error instanceof DatabaseRefused || error instanceof DatabaseUnavailable;
  process.stderr.write(known ? `${error.message}\n` : `${String(error)}\n`);
  process.exitCode = 2;
}
