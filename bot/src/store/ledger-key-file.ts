import type { LedgerKey } from './ledger-keys.js';
import { secretOfFile } from './secret-file.js';

/** A developer's machine keeps the ledger's key beside the database, in a file of its own. */
export function localLedgerKey(dataFolder: string): LedgerKey {
  return { id: 'local', secret: secretOfFile(dataFolder, 'ledger.key') };
}
