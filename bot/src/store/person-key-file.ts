import { secretOfFile } from './secret-file.js';

/** A developer's machine keeps what makes person keys as it keeps the ledger's key. */
export function localPersonKey(dataFolder: string): Uint8Array {
  return secretOfFile(dataFolder, 'person.key');
}
