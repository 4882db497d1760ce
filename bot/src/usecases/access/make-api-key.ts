import type { ApiKeyView } from '@causeway/shared/api/connections.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayConnect } from '@causeway/shared/domain/access/permissions.js';
import type { ApiKey } from '@causeway/shared/domain/api-key/api-key.js';
import { apiKeyTokenText } from '@causeway/shared/domain/api-key/api-key-token.js';
import { decideMakeApiKey } from '@causeway/shared/domain/api-key/decide-api-key.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { commitApiKey } from './commit-api-key.js';
import { viewApiKey } from './view-api-keys.js';

/** The secret is in this answer and nowhere after it; whoever loses it makes another key. */
export async function makeApiKey(
  ports: Ports,
  actor: Actor,
  command: { readonly programId: ProgramId; readonly name: string },
): Promise<Outcome<{ key: ApiKeyView; secret: string }>> {
  const { programId, name } = command;
  const { tenantId } = actor;
  if (!mayConnect(actor, programId)) return reject('forbidden');
  const secret = ports.secret();
  const now = ports.now();
  const made: ApiKey = {
    id: ports.newId<'api-key'>(),
    programId,
    name,
    secretHash: ports.hash(secret),
    secretMadeAt: now,
    oldSecret: null,
    madeBy: actor.personId,
    madeAt: now,
    revokedBy: null,
    revokedAt: null,
    lastUsedAt: null,
  };
  const result = await ports.commands.run(tenantId, async (stores) => {
    if (!(await stores.programs.get(programId))) return reject('absent');
    const decision = decideMakeApiKey(made, await stores.apiKeys.list(programId));
    if (decision.kind === 'rejected') return decision;
    return commitApiKey(ports, stores, actor, undefined, decision.events);
  });
  if ('kind' in result) return result;
  const key = await viewApiKey(ports.read(tenantId), result, ports.now());
  return done({ key, secret: apiKeyTokenText({ tenantId, apiKeyId: result.id, secret }) });
}
