import type { DrillView } from '@causeway/shared/api/programs.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayRunDrill } from '@causeway/shared/domain/access/permissions.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { UseCaseId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { viewDrill } from './view-drill.js';

/** Whoever is asked sees the alarm that waits for them; the way of the others is for those who keep the path. */
export async function listDrills(
  ports: Ports,
  actor: Actor,
  query: { readonly useCaseId: UseCaseId },
): Promise<Outcome<{ drills: DrillView[] }, 'absent' | 'forbidden'>> {
  const stores = ports.read(actor.tenantId);
  const useCase = await stores.useCases.get(query.useCaseId);
  if (!useCase) return reject('absent');
  const all = await stores.drills.listOfUseCase(useCase.id, 20);
  const keepsPath = mayRunDrill(actor, useCase.programId);
  const drills = keepsPath ? all : all.filter(({ ask }) => ask?.personId === actor.personId);
  if (!keepsPath && drills.length === 0) return reject('forbidden');
  const now = ports.now();
  return done({ drills: await Promise.all(drills.map((drill) => viewDrill(stores, drill, now))) });
}
