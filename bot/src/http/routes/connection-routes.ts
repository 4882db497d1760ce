import * as accessTrials from '@causeway/shared/api/access-trials.js';
import * as connections from '@causeway/shared/api/connections.js';
import { tryAccess } from '../../usecases/access-answer/try-access.js';
import { listApiKeys } from '../../usecases/access/list-api-keys.js';
import { makeApiKey } from '../../usecases/access/make-api-key.js';
import { revokeApiKey } from '../../usecases/access/revoke-api-key.js';
import { rotateApiKey } from '../../usecases/access/rotate-api-key.js';
import { stopOldSecret } from '../../usecases/access/stop-old-secret.js';
import type { Edge } from '../route.js';
import { route } from '../route.js';

export function connectionRoutes(edge: Edge): void {
  route(edge, connections.listApiKeys, listApiKeys);
  route(edge, connections.makeApiKey, makeApiKey);
  route(edge, connections.rotateApiKey, rotateApiKey);
  route(edge, connections.stopOldSecret, stopOldSecret);
  route(edge, connections.revokeApiKey, revokeApiKey);
  route(edge, accessTrials.tryAccess, tryAccess);
}
