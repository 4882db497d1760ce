import type { ApiKeyToken } from '@causeway/shared/domain/api-key/api-key-token.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { checkSecret } from '../access/check-secret.js';
import type { Ports } from '../ports.js';

/** A tool whose key was checked, and how its program's answers stand at this moment. */
export interface Asking {
  readonly tenantId: TenantId;
  readonly programId: ProgramId;
  /** Null where the program has no stage yet. */
  readonly accessVersion: number | null;
}

/** Key and version come from one read: a key revoked and a halt called a moment ago both count. */
export async function recogniseAskingKey(
  ports: Ports,
  token: ApiKeyToken,
): Promise<Outcome<Asking, 'unknown-actor'>> {
  const { tenantId, apiKeyId } = token;
  const key = await ports.read(tenantId).accessAnswers.askingKey(apiKeyId);
  const isRight = await checkSecret(ports, token, key);
  if (!key || !isRight) return reject('unknown-actor');
  const { programId, accessVersion } = key;
  return done({ tenantId, programId, accessVersion });
}
