import type { DrillView } from '@causeway/shared/api/programs.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayRunDrill } from '@causeway/shared/domain/access/permissions.js';
import { decideStartDrill } from '@causeway/shared/domain/drill/decide-drill.js';
import type { Drill } from '@causeway/shared/domain/drill/drill.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { UseCaseId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { loadPath } from '../escalation/load-path.js';
import type { Ports } from '../ports.js';
import { commitDrill } from './commit-drill.js';
import { viewDrill } from './view-drill.js';

/** Sends a test alarm down the path a flag of this use case would take. */
export async function startDrill(
  ports: Ports,
  actor: Actor,
  command: { readonly useCaseId: UseCaseId },
): Promise<Outcome<DrillView>> {
  const now = ports.now();
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const useCase = await stores.useCases.get(command.useCaseId);
    if (!useCase) return reject('absent');
    if (!mayRunDrill(actor, useCase.programId)) return reject('forbidden');
    const { candidates } = await loadPath(stores, 'flag', useCase.programId, useCase.id);
    const drill: Drill = {
      id: ports.newId<'drill'>(),
      version: 0,
      programId: useCase.programId,
      useCaseId: useCase.id,
      startedBy: actor.personId,
      startedAt: now,
      state: 'running',
      ask: null,
      steps: [],
      endedAt: null,
    };
    const decision = decideStartDrill(drill, candidates);
    if (decision.kind === 'rejected') return decision;
    const cause = { actorId: actor.personId, now };
    return commitDrill(ports, stores, undefined, decision.events, cause);
  });
  if ('kind' in result) return result;
  return done(await viewDrill(ports.read(actor.tenantId), result, now));
}
