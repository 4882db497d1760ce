import type { StageView } from '@causeway/shared/api/stages.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayDecideStage } from '@causeway/shared/domain/access/permissions.js';
import { decideAnswerStage } from '@causeway/shared/domain/program/decide-stage.js';
import type { EvidenceId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { moveStage } from './move-stage.js';
import { validEvidence } from './valid-evidence.js';

export async function answerStage(
  ports: Ports,
  actor: Actor,
  command: {
    readonly programId: ProgramId;
    readonly version: number;
    readonly answer: string;
    readonly evidenceIds: readonly EvidenceId[];
  },
): Promise<Outcome<StageView>> {
  const { programId, version, answer, evidenceIds } = command;
  return moveStage(ports, actor, {
    programId,
    may: mayDecideStage,
    async decide(stores, stage, now) {
      const move = { by: actor.personId, now, version, answer, evidenceIds };
      return decideAnswerStage(stage, move, await validEvidence(stores, programId, now));
    },
  });
}
