import type { Direction } from './direction.js';
import { logBetaTail } from './log-beta-tail.js';
import { logBeta } from './numerics.js';

interface EValueInput {
  readonly successes: number;
  readonly trials: number;
  readonly threshold: number;
  readonly direction: Direction;
  /** The prior's weight on successes and on failures, whichever the direction. */
  readonly a: number;
  readonly b: number;
}

/**
 * The logarithm of the beta-binomial e-value: how much likelier the counts are under rates beyond the
 * threshold, weighted by a Beta(a, b) cut off there, than at it. 'Below' is the mirror image. Counts
 * may be fractions.
 */
export function logEValue(input: EValueInput): number {
  const { successes, trials, threshold, direction, a, b } = input;
  const failures = trials - successes;
  const tail = direction === 'above' ? 'upper' : 'lower';
  const mixture = (s: number, f: number) =>
    logBeta(a + s, b + f) + logBetaTail({ x: threshold, a: a + s, b: b + f, tail });
  const atThreshold = successes * Math.log(threshold) + failures * Math.log1p(-threshold);
  return mixture(successes, failures) - mixture(0, 0) - atThreshold;
}
