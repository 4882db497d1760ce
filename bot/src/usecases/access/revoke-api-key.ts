import type { ApiKeyView } from '@causeway/shared/api/connections.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { decideRevokeApiKey } from '@causeway/shared/domain/api-key/decide-api-key.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import type { OfApiKey } from './change-api-key.js';
import { changeApiKey } from './change-api-key.js';
import { viewApiKey } from './view-api-keys.js';

/** From the next request on nobody gets in with it. */
export async function revokeApiKey(
  ports: Ports,
  actor: Actor,
  command: OfApiKey,
): Promise<Outcome<ApiKeyView>> {
  const now = ports.now();
  const revoked = await changeApiKey(ports, actor, command, (key) =>
    decideRevokeApiKey(key, actor.personId, now),
  );
  if (revoked.kind === 'rejected') return revoked;
  return done(await viewApiKey(ports.read(actor.tenantId), revoked.value, now));
}
