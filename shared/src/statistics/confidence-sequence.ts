import type { Answer, Estimate } from './answer.js';
import { known, unknown } from './answer.js';
import type { Counts } from './count-problem.js';
import { observedCountProblem } from './count-problem.js';
import { logBeta } from './numerics.js';
import { priorProblem } from './prior-problem.js';
import { shareProblem } from './share-problem.js';

interface ConfidenceSequence extends Counts {
  readonly alpha?: number;
  readonly a?: number;
  readonly b?: number;
}

/** Halvings after which a share is known to the last digit of a double. */
const halvings = 60;

/**
 * All rates against which the two-sided mixture (a Beta(a, b) that is not cut off) has not reached
 * 1/α. Bands of successive looks hold together: the true rate is in all of them with 1 − α.
 */
export function confidenceSequence(input: ConfidenceSequence): Answer<Estimate> {
  const { successes, trials, alpha = 0.05, a = 1, b = 1 } = input;
  const problem = observedCountProblem(input) ?? shareProblem(alpha) ?? priorProblem(a, b);
  if (problem) return unknown(problem);
  const failures = trials - successes;
  const estimate = successes / trials;
  const bar = logBeta(a + successes, b + failures) - logBeta(a, b) + Math.log(alpha);
  const isInside = (rate: number) => {
    const ofSuccesses = successes === 0 ? 0 : successes * Math.log(rate);
    const ofFailures = failures === 0 ? 0 : failures * Math.log1p(-rate);
    return ofSuccesses + ofFailures > bar;
  };
  /** The evidence against a rate grows with its distance from the estimate, where it is below 1. */
  const limitTowards = (end: number) => {
    if (isInside(end)) return end;
    let inside = estimate;
    let outside = end;
    for (let step = 0; step < halvings; step += 1) {
      const middle = (inside + outside) / 2;
      if (isInside(middle)) inside = middle;
      else outside = middle;
    }
    return outside;
  };
  return known({ estimate, low: limitTowards(0), high: limitTowards(1) });
}
