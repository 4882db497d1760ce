import type { Answer } from './answer.js';
import { known, unknown } from './answer.js';
import { numberProblem } from './number-problem.js';
import { shareProblem } from './share-problem.js';

interface BernoulliCusum {
  /** In the order they happened; 1 is a failure. */
  readonly outcomes: readonly (0 | 1)[];
  readonly allowed: number;
  /** The rate of failures that must not go unnoticed. */
  readonly bad: number;
  /** The height at which it signals. */
  readonly limit: number;
}

interface CusumChart {
  readonly values: readonly number[];
  /** The position of the first outcome that reached the limit; it is not started anew there. */
  readonly signalAt: number | null;
  readonly weightFailure: number;
  readonly weightSuccess: number;
}

/** Late deterioration: the log-likelihood of a bad rate against the allowed one, held at 0 from below. */
export function bernoulliCusum(input: BernoulliCusum): Answer<CusumChart> {
  const { outcomes, allowed, bad, limit } = input;
  const problem = shareProblem(allowed, bad) ?? numberProblem([limit]) ?? numberProblem(outcomes);
  if (problem) return unknown(problem);
  const areOutcomes = outcomes.every((outcome) => outcome === 0 || outcome === 1);
  if (bad <= allowed || limit <= 0 || !areOutcomes) return unknown('out-of-range');
  if (outcomes.length === 0) return unknown('no-trials');
  const weightFailure = Math.log(bad / allowed);
  const weightSuccess = Math.log((1 - bad) / (1 - allowed));
  let height = 0;
  const values = outcomes.map((outcome) => {
    height = Math.max(0, height + (outcome === 1 ? weightFailure : weightSuccess));
    return height;
  });
  const signal = values.findIndex((value) => value >= limit);
  return known({ values, signalAt: signal < 0 ? null : signal, weightFailure, weightSuccess });
}
