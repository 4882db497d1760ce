import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerKey } from './ledger-keys.js';

const keyBytes = 32;

/** A developer's machine keeps the ledger's key beside the database, in a file of its own. */
export function localLedgerKey(dataFolder: string): LedgerKey {
  const file = join(dataFolder, 'ledger.key');
  try {
    return { id: 'local', secret: Buffer.from(readFileSync(file, 'utf8').trim(), 'hex') };
  } catch {
    const secret = randomBytes(keyBytes);
    writeFileSync(file, secret.toString('hex'), { mode: 0o600, flag: 'wx' });
    chmodSync(file, 0o600);
    return { id: 'local', secret };
  }
}
