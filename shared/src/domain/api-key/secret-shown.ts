import type { Instant } from '../../lib/instant.js';
import type { ApiKey } from './api-key.js';
import { isSameHash } from './is-same-hash.js';
import { oldSecretInForce } from './old-secret-in-force.js';

export type ShownSecret = 'newest' | 'old';

/** Which of a key's secrets somebody has shown, if any that works. Both are looked at whatever is found. */
export function secretShown(
  key: Pick<ApiKey, 'secretHash' | 'oldSecret' | 'revokedAt'>,
  hash: string,
  now: Instant,
): ShownSecret | undefined {
  const isNewest = isSameHash(hash, key.secretHash);
  const isOld = isSameHash(hash, key.oldSecret?.hash ?? '');
  if (key.revokedAt !== null) return undefined;
  if (isNewest) return 'newest';
  return isOld && oldSecretInForce(key, now) ? 'old' : undefined;
}
