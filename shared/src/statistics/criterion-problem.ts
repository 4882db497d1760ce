import type { Reason } from './answer.js';
import { countProblem } from './count-problem.js';
import { shareProblem } from './share-problem.js';
import type { Criterion } from './verdict.js';

export function criterionProblem(criterion: Criterion): Reason | undefined {
  const { threshold, alpha, minimumTrials } = criterion;
  const minimum = { successes: 0, trials: minimumTrials };
  return shareProblem(threshold, alpha) ?? countProblem(minimum);
}
