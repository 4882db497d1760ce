import type { Decision } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { StageMove } from './decide-stage.js';
import { refuseMove } from './decide-stage.js';
import { decisionFrame } from './decision-frame.js';
import type { Stage, StageEvent } from './stage.js';
import type { Standing } from './transition.js';

/** One ring back; from the first one to building what was not ready. */
function oneBack(ring: number): Standing {
  return ring > 1
    ? { phase: 'staged-rollout', ring: ring - 1 }
    : { phase: 'infrastructure-build', ring: null };
}

/**
 * Goes back a ring, by the plan that was made for it before it opened. Going forward again is a new
 * question to those who decide.
 */
export function decideRetreat(
  stage: Stage,
  move: StageMove & { readonly reason: string },
  retreatPlan: 'in-force' | 'missing',
): Decision<
  StageEvent,
  'stale' | 'program-is-over' | 'no-ring-open' | 'reason-missing' | 'retreat-plan-missing'
> {
  const refused = refuseMove(stage, move);
  if (refused) return refused;
  if (stage.phase !== 'staged-rollout' || stage.ring === null) return reject('no-ring-open');
  const reason = move.reason.trim();
  if (reason === '') return reject('reason-missing');
  if (retreatPlan === 'missing') return reject('retreat-plan-missing', { ring: stage.ring });
  const to = oneBack(stage.ring);
  const { by, now: at } = move;
  const decideBy = at + (decisionFrame(to) ?? 0);
  return accept({ type: 'stage-retreated', to, reason, by, at, decideBy });
}
