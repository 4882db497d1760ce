import type { KeySource } from '@causeway/shared/domain/api-key/api-key.js';
import type { ApiKeyToken } from '@causeway/shared/domain/api-key/api-key-token.js';
import { readApiKeyToken } from '@causeway/shared/domain/api-key/api-key-token.js';
import { defaults } from '@causeway/shared/domain/defaults.js';
import type { Request } from 'express';
import { authenticateApiKey } from '../usecases/access/authenticate-api-key.js';
import type { Ports } from '../usecases/ports.js';
import { refusal } from './problem.js';
import { RequestLimit } from './request-limit.js';

const bearer = /^Bearer ([\w-]+)$/i;

function tokenOf(request: Request): ApiKeyToken | undefined {
  const text = bearer.exec(request.get('Authorization') ?? '')?.[1];
  return text === undefined ? undefined : readApiKeyToken(text);
}

/**
 * Which system is sending, from its key. Whoever guesses at a tenant's keys is slowed down; a system
 * whose key was good before is not held up by that.
 */
export function authenticateKey(ports: Ports, tenantIds: readonly string[]) {
  const now = () => ports.now();
  const requests = new RequestLimit(defaults.keyRequestsPerMinute.value, now);
  const failures = new RequestLimit(defaults.failedKeysPerMinute.value, now);
  /** Two of a key while a new one takes over; what works no more goes when it is shown again. */
  const knownGood = new Set<string>();

  function within(limit: RequestLimit, name: string): void {
    const retryAfterSeconds = limit.take(name);
    if (retryAfterSeconds > 0) throw refusal('too-many-requests', { retryAfterSeconds });
  }

  return async (request: Request): Promise<KeySource> => {
    const token = tokenOf(request);
    if (!token || !tenantIds.includes(token.tenantId)) throw refusal('unknown-actor');
    const shown = `${token.apiKeyId} ${ports.hash(token.secret)}`;
    const wasGood = knownGood.has(shown);
    if (!wasGood) within(failures, token.tenantId);
    const outcome = await authenticateApiKey(ports, token);
    if (outcome.kind === 'rejected') {
      knownGood.delete(shown);
      throw refusal(outcome.code);
    }
    if (!wasGood) failures.giveBack(token.tenantId);
    knownGood.add(shown);
    within(requests, token.apiKeyId);
    return outcome.value;
  };
}
