import type { Instant } from '../../lib/instant.js';
import { hourMs } from '../../lib/instant.js';
import type { ApiKey } from './api-key.js';

/** At most once an hour: it says that a secret is in use, not how much, and costs a write. */
export function isUseWorthNoting(key: Pick<ApiKey, 'lastUsedAt'>, now: Instant): boolean {
  return key.lastUsedAt === null || now - key.lastUsedAt >= hourMs;
}
