import type { Decision } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { Instant } from '../../lib/instant.js';
import type { PersonId } from '../../lib/ids.js';
import type { ApiKey, ApiKeyEvent, ApiKeyRejection } from './api-key.js';

type ApiKeyDecision = Decision<ApiKeyEvent, ApiKeyRejection>;

/** Whoever revokes a key looks for it by its name; only a revoked one leaves its name to another. */
export function decideMakeApiKey(key: ApiKey, ofProgram: readonly ApiKey[]): ApiKeyDecision {
  const name = key.name.toLowerCase();
  const isTaken = ofProgram.some(
    (other) => other.revokedAt === null && other.name.toLowerCase() === name,
  );
  return isTaken ? reject('name-taken') : accept({ type: 'api-key-made', key });
}

export function decideRevokeApiKey(key: ApiKey, by: PersonId, now: Instant): ApiKeyDecision {
  return key.revokedAt === null
    ? accept({ type: 'api-key-revoked', by, at: now })
    : reject('key-revoked-already');
}
