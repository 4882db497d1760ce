import type { ApiKeyView } from '@causeway/shared/api/connections.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { decideStopOldSecret } from '@causeway/shared/domain/api-key/decide-api-key.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import type { OfApiKey } from './change-api-key.js';
import { changeApiKey } from './change-api-key.js';
import { viewApiKey } from './view-api-keys.js';

/** From the next request on the newest secret alone gets in. */
export async function stopOldSecret(
  ports: Ports,
  actor: Actor,
  command: OfApiKey & { readonly secretMadeAt: Instant },
): Promise<Outcome<ApiKeyView>> {
  const { secretMadeAt } = command;
  const now = ports.now();
  const stopped = await changeApiKey(ports, actor, command, (key) =>
    decideStopOldSecret(key, { secretMadeAt, now }),
  );
  if (stopped.kind === 'rejected') return stopped;
  return done(await viewApiKey(ports.read(actor.tenantId), stopped.value, now));
}
