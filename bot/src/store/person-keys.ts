import { createHmac, createSecretKey } from 'node:crypto';
import type { PersonKey, ProgramId } from '@causeway/shared/lib/ids.js';

export type PersonKeys = (programId: ProgramId, identifier: string) => PersonKey;

const keyLength = 22;

/** Sources spell an identifier with blanks around it or in capitals; it is the same person. */
export function createPersonKeys(secret: Uint8Array): PersonKeys {
  const key = createSecretKey(secret);
  return (programId, identifier) =>
    createHmac('sha256', key)
      .update(`${programId}\n${identifier.trim().toLowerCase()}`)
      .digest('base64url')
      .slice(0, keyLength) as PersonKey;
}
