import type { ApiKeyToken } from '@causeway/shared/domain/api-key/api-key-token.js';
import { readApiKeyToken } from '@causeway/shared/domain/api-key/api-key-token.js';
import { defaults } from '@causeway/shared/domain/defaults.js';
import type { Request } from 'express';
import type { Asking } from '../../usecases/access-answer/recognise-asking-key.js';
import { recogniseAskingKey } from '../../usecases/access-answer/recognise-asking-key.js';
import type { Ports } from '../../usecases/ports.js';
import { refusal } from '../problem.js';
import { RequestLimit } from '../request-limit.js';

const bearer = /^Bearer ([\w-]+)$/i;

/** The protocol knows both headers. */
function tokenOf(request: Request): ApiKeyToken | undefined {
  const text = bearer.exec(request.get('Authorization') ?? '')?.[1] ?? request.get('X-API-Key');
  return text === undefined ? undefined : readApiKeyToken(text);
}

/** Which tool asks, from its key. Guessing is slowed down a tenant; whoever knows a key is not. */
export function askingKey(
  ports: Ports,
  tenantIds: readonly string[],
  evaluationsPerMinute: number = defaults.evaluationsPerMinute.value,
) {
  const now = () => ports.now();
  const evaluations = new RequestLimit(evaluationsPerMinute, now);
  const failures = new RequestLimit(defaults.failedKeysPerMinute.value, now);

  function within(limit: RequestLimit, name: string): void {
    const retryAfterSeconds = limit.take(name);
    if (retryAfterSeconds > 0) throw refusal('too-many-requests', { retryAfterSeconds });
  }

  return async (request: Request): Promise<Asking> => {
    const token = tokenOf(request);
    if (!token || !tenantIds.includes(token.tenantId)) throw refusal('unknown-actor');
    const outcome = await recogniseAskingKey(ports, token);
    if (outcome.kind === 'rejected') {
      within(failures, token.tenantId);
      throw refusal(outcome.code);
    }
    within(evaluations, token.apiKeyId);
    return outcome.value;
  };
}
