import { createHash, createHmac, randomBytes } from 'node:crypto';

/** The cryptography of the ledger. The secrets lie outside the database. */
export interface LedgerKeys {
  /** The key that new records are marked with. */
  readonly currentId: string;
  /** HMAC-SHA-256, hex; undefined for a key that is not at hand. */
  mac(keyId: string, text: string): string | undefined;
  /** SHA-256, hex. */
  digest(text: string): string;
  salt(): string;
}

export interface LedgerKey {
  readonly id: string;
  readonly secret: Uint8Array;
}

const saltBytes = 16;
const saltsAtOnce = 256;

/** Asking the system for randomness costs more than what is asked for; no byte is handed out twice. */
function saltSource(): () => string {
  let pool: Buffer = Buffer.alloc(0);
  let used = 0;
  return () => {
    if (used === pool.length) {
      pool = randomBytes(saltBytes * saltsAtOnce);
      used = 0;
    }
    used += saltBytes;
    return pool.toString('hex', used - saltBytes, used);
  };
}

/** `current` marks; older keys still verify what they marked. */
export function createLedgerKeys(current: LedgerKey, older: readonly LedgerKey[] = []): LedgerKeys {
  const byId = new Map([...older, current].map((key) => [key.id, key.secret]));
  return {
    currentId: current.id,
    mac(keyId, text) {
      const secret = byId.get(keyId);
      return secret && createHmac('sha256', secret).update(text).digest('hex');
    },
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    salt: saltSource(),
  };
}
