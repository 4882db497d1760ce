import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayConnect } from '@causeway/shared/domain/access/permissions.js';
import type {
  ApiKey,
  ApiKeyEvent,
  ApiKeyRejection,
} from '@causeway/shared/domain/api-key/api-key.js';
import type { Decision } from '@causeway/shared/lib/decision.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ApiKeyId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { commitApiKey } from './commit-api-key.js';

export interface OfApiKey {
  readonly programId: ProgramId;
  readonly apiKeyId: ApiKeyId;
}

/** One change to a key of this program, by whoever may make keys. */
export async function changeApiKey(
  ports: Ports,
  actor: Actor,
  { programId, apiKeyId }: OfApiKey,
  decide: (key: ApiKey) => Decision<ApiKeyEvent, ApiKeyRejection>,
): Promise<Outcome<ApiKey>> {
  if (!mayConnect(actor, programId)) return reject('forbidden');
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const key = await stores.apiKeys.get(apiKeyId);
    if (!key || key.programId !== programId) return reject('absent');
    const decision = decide(key);
    if (decision.kind === 'rejected') return decision;
    return commitApiKey(ports, stores, actor, key, decision.events);
  });
  return 'kind' in result ? result : done(result);
}
