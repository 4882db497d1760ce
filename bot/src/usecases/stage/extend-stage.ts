import type { StageView } from '@causeway/shared/api/stages.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayDecideStage } from '@causeway/shared/domain/access/permissions.js';
import { decideExtendStage } from '@causeway/shared/domain/program/decide-stage.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { moveStage } from './move-stage.js';

export function extendStage(
  ports: Ports,
  actor: Actor,
  command: {
    readonly programId: ProgramId;
    readonly version: number;
    readonly until: Instant;
    readonly reason: string;
  },
): Promise<Outcome<StageView>> {
  const { programId, version, until, reason } = command;
  return moveStage(ports, actor, {
    programId,
    may: mayDecideStage,
    decide: (_stores, stage, now) =>
      Promise.resolve(
        decideExtendStage(stage, { by: actor.personId, now, version, until, reason }),
      ),
  });
}
