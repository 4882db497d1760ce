import type { ApiKeyWithSecret } from '@causeway/shared/api/connections.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { apiKeyTokenText } from '@causeway/shared/domain/api-key/api-key-token.js';
import { decideRotateApiKey } from '@causeway/shared/domain/api-key/decide-api-key.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import type { OfApiKey } from './change-api-key.js';
import { changeApiKey } from './change-api-key.js';
import { viewApiKey } from './view-api-keys.js';

/** The new secret is in this answer alone. The old one works beside it for as long as was asked. */
export async function rotateApiKey(
  ports: Ports,
  actor: Actor,
  command: OfApiKey & { readonly secretMadeAt: Instant; readonly overlapHours: number },
): Promise<Outcome<ApiKeyWithSecret>> {
  const { tenantId } = actor;
  const { apiKeyId, secretMadeAt, overlapHours } = command;
  const secret = ports.secret();
  const secretHash = ports.hash(secret);
  const now = ports.now();
  const rotated = await changeApiKey(ports, actor, command, (key) =>
    decideRotateApiKey(key, { secretMadeAt, secretHash, overlapHours, now }),
  );
  if (rotated.kind === 'rejected') return rotated;
  const key = await viewApiKey(ports.read(tenantId), rotated.value, now);
  return done({ key, secret: apiKeyTokenText({ tenantId, apiKeyId, secret }) });
}
