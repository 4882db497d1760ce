import type { KeySource } from '@causeway/shared/domain/api-key/api-key.js';
import type { ApiKeyToken } from '@causeway/shared/domain/api-key/api-key-token.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { checkSecret } from './check-secret.js';

/**
 * Which system is sending. Asked at every request, so that a key revoked a second ago counts no more;
 * a secret that is wrong, a key that is revoked and one that never was are told apart by nobody.
 */
export async function authenticateApiKey(
  ports: Ports,
  token: ApiKeyToken,
): Promise<Outcome<KeySource, 'unknown-actor'>> {
  const { tenantId, apiKeyId } = token;
  const key = await ports.read(tenantId).apiKeys.get(apiKeyId);
  const isRight = await checkSecret(ports, token, key);
  if (!key || !isRight) return reject('unknown-actor');
  return done({ tenantId, programId: key.programId, apiKeyId });
}
