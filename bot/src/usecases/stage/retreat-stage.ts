import type { StageView } from '@causeway/shared/api/stages.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayDecideStage } from '@causeway/shared/domain/access/permissions.js';
import { decideRetreat } from '@causeway/shared/domain/program/decide-retreat.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { moveStage } from './move-stage.js';
import { sheetsInForce } from './sheets-in-force.js';

export function retreatStage(
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
    async decide(stores, stage, now) {
      const held =
        stage.ring === null ? [] : await sheetsInForce(stores, programId, stage.ring, now);
      const plan = held.includes('retreat-plan') ? 'in-force' : 'missing';
      return decideRetreat(stage, { by: actor.personId, now, version, reason }, plan);
    },
  });
}
