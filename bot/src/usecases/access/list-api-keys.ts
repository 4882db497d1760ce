import type { ApiKeyView } from '@causeway/shared/api/connections.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayConnect } from '@causeway/shared/domain/access/permissions.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { viewApiKeys } from './view-api-keys.js';

export async function listApiKeys(
  ports: Ports,
  actor: Actor,
  query: { readonly programId: ProgramId },
): Promise<Outcome<{ keys: ApiKeyView[] }, 'forbidden' | 'absent'>> {
  const { programId } = query;
  if (!mayConnect(actor, programId)) return reject('forbidden');
  const stores = ports.read(actor.tenantId);
  if (!(await stores.programs.get(programId))) return reject('absent');
  const keys = await stores.apiKeys.list(programId);
  return done({ keys: await viewApiKeys(stores, keys, ports.now()) });
}
