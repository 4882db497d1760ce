import type { Instant } from '../../lib/instant.js';
import type { ApiKey, OldSecret } from './api-key.js';

/** The secret that works beside the newest, while it does. */
export function oldSecretInForce(
  { oldSecret, revokedAt }: Pick<ApiKey, 'oldSecret' | 'revokedAt'>,
  now: Instant,
): OldSecret | undefined {
  return oldSecret && revokedAt === null && now < oldSecret.endsAt ? oldSecret : undefined;
}
