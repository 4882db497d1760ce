import type { StageView } from '@causeway/shared/api/stages.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { Stage, StageEvent } from '@causeway/shared/domain/program/stage.js';
import type { Decision } from '@causeway/shared/lib/decision.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import { commitStage } from './commit-stage.js';
import { loadStage } from './load-stage.js';
import { viewStage } from './view-stage.js';

export interface StageMoved {
  readonly programId: ProgramId;
  readonly may: (actor: Actor, programId: ProgramId) => boolean;
  readonly decide: (
    stores: Stores,
    stage: Stage,
    now: Instant,
  ) => Promise<Decision<StageEvent, string>>;
}

/** What every move of a stage has in common: load, ask whether they may, decide, keep, show. */
export async function moveStage(
  ports: Ports,
  actor: Actor,
  { programId, may, decide }: StageMoved,
): Promise<Outcome<StageView>> {
  const now = ports.now();
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    if (!(await stores.programs.get(programId))) return reject('absent');
    if (!may(actor, programId)) return reject('forbidden');
    const staged = await loadStage(ports, stores, programId);
    if (!staged) return reject('absent');
    const decision = await decide(stores, staged.stage, now);
    if (decision.kind === 'rejected') return decision;
    const cause = { actorId: actor.personId, now };
    const stage = await commitStage(ports, stores, staged, decision.events, cause);
    return { program: staged.program, stage };
  });
  if ('kind' in result) return result;
  return done(await viewStage(ports.read(actor.tenantId), result, actor, now));
}
