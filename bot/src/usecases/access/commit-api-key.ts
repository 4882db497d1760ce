import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { ApiKey, ApiKeyEvent } from '@causeway/shared/domain/api-key/api-key.js';
import { evolveApiKey } from '@causeway/shared/domain/api-key/evolve-api-key.js';
import type { Stores } from '../../store/stores.js';
import { appendEntry } from '../ledger/append-entry.js';
import type { Ports } from '../ports.js';

function save(stores: Stores, before: ApiKey | undefined, after: ApiKey): void {
  if (!before) stores.apiKeys.insert(after);
  else if (after.revokedAt !== null) stores.apiKeys.revoke(after);
  else stores.apiKeys.saveSecrets(before, after);
}

/** On record stands who made, renewed or revoked which key, and nothing that would open a door. */
export function commitApiKey(
  ports: Ports,
  stores: Stores,
  actor: Actor,
  before: ApiKey | undefined,
  events: readonly ApiKeyEvent[],
): ApiKey {
  const after = events.reduce<ApiKey | undefined>(evolveApiKey, before);
  if (!after) throw new Error('A key needs at least one event');
  save(stores, before, after);
  for (const event of events) {
    appendEntry(ports, stores, actor, {
      type: event.type,
      subject: 'evidence',
      subjectId: after.id,
      programId: after.programId,
      body: event.type === 'api-key-rotated' ? { endsAt: event.endsAt } : {},
      personal: { name: after.name },
    });
  }
  return after;
}
