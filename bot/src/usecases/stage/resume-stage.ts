import type { StageView } from '@causeway/shared/api/stages.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayDecideStage } from '@causeway/shared/domain/access/permissions.js';
import { decideResume } from '@causeway/shared/domain/program/decide-stage-stop.js';
import type { HaltId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { moveStage } from './move-stage.js';

export function resumeStage(
  ports: Ports,
  actor: Actor,
  command: {
    readonly programId: ProgramId;
    readonly stopId: HaltId;
    readonly reason: string;
  },
): Promise<Outcome<StageView>> {
  const { programId, stopId, reason } = command;
  return moveStage(ports, actor, {
    programId,
    may: mayDecideStage,
    decide: (_stores, stage, now) =>
      Promise.resolve(decideResume(stage, { stopId, by: actor.personId, now, reason })),
  });
}
