import type { ApiKey, ApiKeyEvent } from './api-key.js';
import { lastUseOf } from './last-use-of.js';

/** With an overlap each secret has its own last use, so that it is seen when the old one can go. */
function rotated(
  before: ApiKey,
  { secretHash, at, endsAt }: Extract<ApiKeyEvent, { type: 'api-key-rotated' }>,
): ApiKey {
  const lastUsedAt = lastUseOf(before);
  const renewed = { ...before, secretHash, secretMadeAt: at };
  if (endsAt <= at) return { ...renewed, oldSecret: null, lastUsedAt };
  const oldSecret = { hash: before.secretHash, endsAt, lastUsedAt };
  return { ...renewed, oldSecret, lastUsedAt: null };
}

export function evolveApiKey(before: ApiKey | undefined, event: ApiKeyEvent): ApiKey {
  if (event.type === 'api-key-made') return event.key;
  if (!before) throw new Error(`${event.type} has no key to happen to`);
  switch (event.type) {
    case 'api-key-rotated':
      return rotated(before, event);
    case 'api-key-old-secret-stopped':
      return { ...before, oldSecret: null, lastUsedAt: lastUseOf(before) };
    default:
      return { ...before, revokedBy: event.by, revokedAt: event.at };
  }
}
