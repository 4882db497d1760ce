import type { Reason } from './answer.js';
import type { Counts } from './count-problem.js';
import { countProblem } from './count-problem.js';

/** Looks only add; a correction of the past is a new version of the criterion with looks of its own. */
export function looksProblem(looks: readonly Counts[]): Reason | undefined {
  let before: Counts = { successes: 0, trials: 0 };
  for (const look of looks) {
    const addedTrials = look.trials - before.trials;
    const addedSuccesses = look.successes - before.successes;
    const problem = countProblem(look);
    if (problem) return problem;
    if (addedSuccesses < 0 || addedSuccesses > addedTrials) return 'out-of-range';
    before = look;
  }
  return undefined;
}
