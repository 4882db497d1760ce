import type { Answer } from '../../statistics/answer.js';
import { known } from '../../statistics/answer.js';
import { tippingPoint } from '../../statistics/tipping-point.js';

export interface RestMustReach {
  readonly target: number;
  /** What the part that is known weighs in the rollout, and its rate. */
  readonly weight: number;
  readonly rate: number;
  /** What all the others have to reach for the whole to reach the target. */
  readonly mustReach: number;
  readonly verdict: 'reached-anyway' | 'within-reach' | 'out-of-reach';
}

function verdictOf(mustReach: number): RestMustReach['verdict'] {
  if (mustReach <= 0) return 'reached-anyway';
  return mustReach > 1 ? 'out-of-reach' : 'within-reach';
}

/** The facts of one sentence: "for 50% overall, those who did not volunteer must reach 40%". */
export function restMustReach(
  part: Pick<RestMustReach, 'weight' | 'rate'>,
  target: number,
): Answer<RestMustReach> {
  const answer = tippingPoint({ ...part, target });
  if (answer.kind === 'unknown') return answer;
  const mustReach = answer.value;
  return known({ ...part, target, mustReach, verdict: verdictOf(mustReach) });
}
