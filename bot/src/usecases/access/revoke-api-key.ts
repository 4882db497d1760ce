import type { ApiKeyView } from '@causeway/shared/api/connections.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayConnect } from '@causeway/shared/domain/access/permissions.js';
import { decideRevokeApiKey } from '@causeway/shared/domain/api-key/decide-api-key.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ApiKeyId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { commitApiKey } from './commit-api-key.js';
import { viewApiKey } from './view-api-keys.js';

/** From the next request on nobody gets in with it. */
export async function revokeApiKey(
  ports: Ports,
  actor: Actor,
  command: { readonly programId: ProgramId; readonly apiKeyId: ApiKeyId },
): Promise<Outcome<ApiKeyView>> {
  const { programId, apiKeyId } = command;
  if (!mayConnect(actor, programId)) return reject('forbidden');
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const key = await stores.apiKeys.get(apiKeyId);
    if (!key || key.programId !== programId) return reject('absent');
    const decision = decideRevokeApiKey(key, actor.personId, ports.now());
    if (decision.kind === 'rejected') return decision;
    return commitApiKey(ports, stores, actor, key, decision.events);
  });
  if ('kind' in result) return result;
  return done(await viewApiKey(ports.read(actor.tenantId), result, ports.now()));
}
