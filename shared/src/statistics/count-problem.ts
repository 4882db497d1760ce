import type { Reason } from './answer.js';
import { numberProblem } from './number-problem.js';

export interface Counts {
  readonly successes: number;
  readonly trials: number;
}

/** Beyond it the numerics library loses the digits we promise. */
const maxTrials = 10_000_000;

/** What is wrong with counts that may be zero. */
export function countProblem({ successes, trials }: Counts): Reason | undefined {
  const problem = numberProblem([successes, trials]);
  if (problem) return problem;
  const areCounts = Number.isInteger(successes) && Number.isInteger(trials);
  if (!areCounts || successes < 0 || successes > trials) return 'out-of-range';
  return trials > maxTrials ? 'too-large' : undefined;
}

/** What is wrong with counts of which something was observed. */
export function observedCountProblem(counts: Counts): Reason | undefined {
  return countProblem(counts) ?? (counts.trials === 0 ? 'no-trials' : undefined);
}
