import { decideStop } from '@causeway/shared/domain/program/decide-stage-stop.js';
import type { UseCaseId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import type { Cause } from '../approval/commit-approval.js';
import type { Ports } from '../ports.js';
import { commitStage } from '../stage/commit-stage.js';
import type { Staged } from '../stage/load-stage.js';
import { stoppableParts } from '../stage/stoppable-parts.js';

/** What is ready nowhere any more is opened to nobody else, until somebody takes that back by name. */
export async function holdUseCase(
  ports: Ports,
  stores: Stores,
  staged: Staged,
  hold: { readonly useCaseId: UseCaseId; readonly reason: string },
  cause: Cause,
): Promise<Staged> {
  const { stage, program } = staged;
  const rings = await stores.rings.list(program.id);
  if (!rings.some(({ useCaseIds }) => useCaseIds.includes(hold.useCaseId))) return staged;
  const stop = {
    id: ports.newId<'halt'>(),
    kind: 'hold' as const,
    scope: { ring: null, useCaseId: hold.useCaseId },
    reason: hold.reason,
    by: cause.actorId,
    at: cause.now,
  };
  const decision = decideStop(stage, stop, await stoppableParts(stores, program.id));
  if (decision.kind === 'rejected') return staged;
  return { program, stage: await commitStage(ports, stores, staged, decision.events, cause) };
}
