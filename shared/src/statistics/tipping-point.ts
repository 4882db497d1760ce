import type { Answer } from './answer.js';
import { known, unknown } from './answer.js';
import { numberProblem } from './number-problem.js';

interface TippingPoint {
  readonly target: number;
  /** The volunteers' share of the population. */
  readonly weight: number;
  readonly rate: number;
}

/**
 * The rate that those who did not volunteer must reach for the whole to reach the target. Above 1 the
 * target is out of reach; at 0 or below the volunteers alone carry it.
 */
export function tippingPoint({ target, weight, rate }: TippingPoint): Answer<number> {
  const shares = [target, weight, rate];
  const problem = numberProblem(shares);
  if (problem) return unknown(problem);
  if (shares.some((share) => share < 0 || share > 1)) return unknown('out-of-range');
  if (weight === 1) return unknown('nobody-eligible');
  return known((target - weight * rate) / (1 - weight));
}
