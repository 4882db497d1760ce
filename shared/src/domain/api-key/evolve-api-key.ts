import type { ApiKey, ApiKeyEvent } from './api-key.js';

export function evolveApiKey(before: ApiKey | undefined, event: ApiKeyEvent): ApiKey {
  if (event.type === 'api-key-made') return event.key;
  if (!before) throw new Error(`${event.type} has no key to happen to`);
  return { ...before, revokedBy: event.by, revokedAt: event.at };
}
