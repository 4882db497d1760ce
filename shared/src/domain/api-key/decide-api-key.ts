import type { Decision, Rejected } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { Instant } from '../../lib/instant.js';
import { hourMs } from '../../lib/instant.js';
import type { PersonId } from '../../lib/ids.js';
import type { ApiKey, ApiKeyEvent, ApiKeyRejection } from './api-key.js';
import { oldSecretInForce } from './old-secret-in-force.js';

type ApiKeyDecision = Decision<ApiKeyEvent, ApiKeyRejection>;

/** Whoever revokes a key looks for it by its name; only a revoked one leaves its name to another. */
export function decideMakeApiKey(key: ApiKey, ofProgram: readonly ApiKey[]): ApiKeyDecision {
  const name = key.name.toLowerCase();
  const isTaken = ofProgram.some(
    (other) => other.revokedAt === null && other.name.toLowerCase() === name,
  );
  return isTaken ? reject('name-taken') : accept({ type: 'api-key-made', key });
}

/** Two who give the same key a new secret at once would shut out the system that has the one before. */
function refuseSecrets(
  { revokedAt, secretMadeAt }: ApiKey,
  drawnFrom: Instant,
): Rejected<ApiKeyRejection> | undefined {
  if (revokedAt !== null) return reject('key-revoked-already');
  return secretMadeAt === drawnFrom ? undefined : reject('stale');
}

/** The one before goes on beside the new one for as long as was asked; one before that ends at once. */
export function decideRotateApiKey(
  key: ApiKey,
  rotation: {
    readonly secretMadeAt: Instant;
    readonly secretHash: string;
    readonly overlapHours: number;
    readonly now: Instant;
  },
): ApiKeyDecision {
  const { secretMadeAt, secretHash, overlapHours, now: at } = rotation;
  const endsAt = at + overlapHours * hourMs;
  const refused = refuseSecrets(key, secretMadeAt);
  return refused ?? accept({ type: 'api-key-rotated', secretHash, at, endsAt });
}

export function decideStopOldSecret(
  key: ApiKey,
  { secretMadeAt, now: at }: { readonly secretMadeAt: Instant; readonly now: Instant },
): ApiKeyDecision {
  const refused = refuseSecrets(key, secretMadeAt);
  if (refused) return refused;
  return oldSecretInForce(key, at)
    ? accept({ type: 'api-key-old-secret-stopped', at })
    : reject('old-secret-ended');
}

export function decideRevokeApiKey(key: ApiKey, by: PersonId, now: Instant): ApiKeyDecision {
  return key.revokedAt === null
    ? accept({ type: 'api-key-revoked', by, at: now })
    : reject('key-revoked-already');
}
