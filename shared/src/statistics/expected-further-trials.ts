import type { Answer } from './answer.js';
import { known, unknown } from './answer.js';
import type { Counts } from './count-problem.js';
import { countProblem } from './count-problem.js';
import type { Direction } from './direction.js';
import type { TestKind } from './log-evidence.js';
import { logEvidence } from './log-evidence.js';
import { reachesLevel } from './reaches-level.js';
import { shareProblem } from './share-problem.js';

interface FurtherTrials extends Counts {
  readonly threshold: number;
  /** What would pass one way fails the other, so the number is the same for both. */
  readonly direction: Direction;
  readonly alpha: number;
  readonly kind: TestKind;
}

const furtherLimit = 100_000;

/**
 * The fewest further trials at this rate that reach the bar. Along a steady rate the logarithm of an
 * e-value is convex, so from under the bar it crosses it once and bisection finds where.
 */
function trialsUntilDecided(input: FurtherTrials, rate: number): number {
  const { successes, trials, threshold, alpha, kind } = input;
  const direction = rate > threshold ? 'above' : 'below';
  const reaches = (further: number) => {
    const counts = { successes: successes + rate * further, trials: trials + further };
    return reachesLevel(logEvidence({ ...counts, threshold, direction, kind }), alpha);
  };
  if (reaches(0)) return 0;
  let open = 0;
  let decided = 1;
  while (!reaches(decided)) {
    if (decided >= furtherLimit) return Infinity;
    open = decided;
    decided = Math.min(2 * decided, furtherLimit);
  }
  while (decided - open > 1) {
    const middle = Math.floor((open + decided) / 2);
    if (reaches(middle)) decided = middle;
    else open = middle;
  }
  return decided;
}

/**
 * About how many more observations until it would decide, one way or the other, if the rate stayed
 * at what is believed now (the mean under a uniform prior). Before the first observation: the fewest
 * that could decide at all. Does not converge beyond 100,000 more.
 */
export function expectedFurtherTrials(input: FurtherTrials): Answer<number> {
  const problem = countProblem(input) ?? shareProblem(input.threshold, input.alpha);
  if (problem) return unknown(problem);
  const believed = (input.successes + 1) / (input.trials + 2);
  const rates = input.trials === 0 ? [0, 1] : [believed];
  const further = Math.min(...rates.map((rate) => trialsUntilDecided(input, rate)));
  return Number.isFinite(further) ? known(further) : unknown('does-not-converge');
}
