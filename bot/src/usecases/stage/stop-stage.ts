import type { StageView } from '@causeway/shared/api/stages.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayStop } from '@causeway/shared/domain/access/permissions.js';
import { decideStop } from '@causeway/shared/domain/program/decide-stage-stop.js';
import type { StopKind } from '@causeway/shared/domain/program/stage.js';
import type { ProgramId, UseCaseId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { moveStage } from './move-stage.js';
import { stoppableParts } from './stoppable-parts.js';

/** A hold or a halt. Tools obey it from their next evaluation. */
export function stopStage(
  ports: Ports,
  actor: Actor,
  command: {
    readonly programId: ProgramId;
    readonly kind: StopKind;
    readonly ring: number | null;
    readonly useCaseId: UseCaseId | null;
    readonly reason: string;
  },
): Promise<Outcome<StageView>> {
  const { programId, kind, ring, useCaseId, reason } = command;
  return moveStage(ports, actor, {
    programId,
    may: mayStop,
    async decide(stores, stage, now) {
      const of = { kind, scope: { ring, useCaseId }, reason };
      const stop = { id: ports.newId<'halt'>(), ...of, by: actor.personId, at: now };
      return decideStop(stage, stop, await stoppableParts(stores, programId));
    },
  });
}
