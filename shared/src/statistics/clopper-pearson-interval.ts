import type { Answer, Estimate } from './answer.js';
import { known, unknown } from './answer.js';
import type { Counts } from './count-problem.js';
import { observedCountProblem } from './count-problem.js';
import { betaQuantile } from './numerics.js';
import { shareProblem } from './share-problem.js';

interface ClopperPearson extends Counts {
  readonly confidence?: number;
}

/** The exact interval of Clopper and Pearson (1934): safety criteria of the kind "at most". */
export function clopperPearsonInterval(input: ClopperPearson): Answer<Estimate> {
  const { successes, trials, confidence = 0.95 } = input;
  const problem = observedCountProblem(input) ?? shareProblem(confidence);
  if (problem) return unknown(problem);
  const failures = trials - successes;
  const tail = (1 - confidence) / 2;
  return known({
    estimate: successes / trials,
    low: successes === 0 ? 0 : betaQuantile(tail, successes, failures + 1),
    high: failures === 0 ? 1 : betaQuantile(1 - tail, successes + 1, failures),
  });
}
