import type { StageView } from '@causeway/shared/api/stages.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayDecideStage } from '@causeway/shared/domain/access/permissions.js';
import { decideEndStage } from '@causeway/shared/domain/program/decide-stage.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { moveStage } from './move-stage.js';

/** Access is off from the next evaluation; everybody concerned is told by the clock. */
export function endStage(
  ports: Ports,
  actor: Actor,
  command: {
    readonly programId: ProgramId;
    readonly version: number;
    readonly reason: string;
  },
): Promise<Outcome<StageView>> {
  const { programId, version, reason } = command;
  return moveStage(ports, actor, {
    programId,
    may: mayDecideStage,
    decide: (_stores, stage, now) =>
      Promise.resolve(
        decideEndStage(stage, { by: actor.personId, now, version, reason, insteadFor: null }),
      ),
  });
}
