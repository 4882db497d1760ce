import type { Answer, Estimate } from './answer.js';
import { known, unknown } from './answer.js';
import type { Counts } from './count-problem.js';
import { observedCountProblem } from './count-problem.js';
import { normalQuantile } from './numerics.js';
import { shareProblem } from './share-problem.js';
import { wilsonLimits } from './wilson-limits.js';

interface Wilson extends Counts {
  readonly confidence?: number;
}

/** Wilson's interval (1927): every displayed rate. It is never a criterion. */
export function wilsonInterval(input: Wilson): Answer<Estimate> {
  const { successes, trials, confidence = 0.95 } = input;
  const problem = observedCountProblem(input) ?? shareProblem(confidence);
  if (problem) return unknown(problem);
  const estimate = successes / trials;
  const z = normalQuantile((1 + confidence) / 2);
  return known({ estimate, ...wilsonLimits({ estimate, trials, z }) });
}
