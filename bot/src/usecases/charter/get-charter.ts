import type { CharterView } from '@causeway/shared/api/programs.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { UseCaseId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { emptyCharter, viewCharter } from './view-charter.js';

export async function getCharter(
  ports: Ports,
  actor: Actor,
  query: { readonly useCaseId: UseCaseId },
): Promise<Outcome<CharterView, 'absent'>> {
  const stores = ports.read(actor.tenantId);
  const useCase = await stores.useCases.get(query.useCaseId);
  if (!useCase) return reject('absent');
  const charter = (await stores.charters.get(useCase.id)) ?? emptyCharter(useCase);
  return done(await viewCharter(stores, useCase, charter, actor, ports.now()));
}
