import type { Instant } from '../../lib/instant.js';
import type { ApiKey } from './api-key.js';

/** When a key was last shown, by whichever of its secrets. */
export function lastUseOf({
  lastUsedAt,
  oldSecret,
}: Pick<ApiKey, 'lastUsedAt' | 'oldSecret'>): Instant | null {
  const before = oldSecret?.lastUsedAt ?? null;
  if (lastUsedAt === null || before === null) return lastUsedAt ?? before;
  return Math.max(lastUsedAt, before);
}
