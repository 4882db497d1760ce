import type { DrillView } from '@causeway/shared/api/programs.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayRunDrill } from '@causeway/shared/domain/access/permissions.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { UseCaseId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { viewDrill } from './view-drill.js';

export async function listDrills(
  ports: Ports,
  actor: Actor,
  query: { readonly useCaseId: UseCaseId },
): Promise<Outcome<{ drills: DrillView[] }, 'absent' | 'forbidden'>> {
  const stores = ports.read(actor.tenantId);
  const useCase = await stores.useCases.get(query.useCaseId);
  if (!useCase) return reject('absent');
  if (!mayRunDrill(actor, useCase.programId)) return reject('forbidden');
  const drills = await stores.drills.listOfUseCase(useCase.id, 20);
  const now = ports.now();
  return done({ drills: await Promise.all(drills.map((drill) => viewDrill(stores, drill, now))) });
}
