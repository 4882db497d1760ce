import type { Reason } from './answer.js';
import { countProblem } from './count-problem.js';
import { numberProblem } from './number-problem.js';

/** All that a mean and its spread need, so that rollups add up. */
export interface Sums {
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

/** Sums of squares carry the rounding of every addition. */
const rounding = 1e-9;

export function sumsProblem({ n, sum, sumOfSquares }: Sums): Reason | undefined {
  const problem = countProblem({ successes: 0, trials: n }) ?? numberProblem([sum, sumOfSquares]);
  if (problem) return problem;
  if (n === 0) return 'no-trials';
  const least = sum ** 2 / n;
  if (!Number.isFinite(least)) return 'too-large';
  if (sumOfSquares < least * (1 - rounding)) return 'out-of-range';
  return n < 2 ? 'too-few' : undefined;
}

/** A variance that its own rounding could have made is none. */
export function sampleMoments({ n, sum, sumOfSquares }: Sums) {
  const squares = sumOfSquares - sum ** 2 / n;
  const isNoise = squares <= sumOfSquares * rounding;
  return { mean: sum / n, variance: isNoise ? 0 : squares / (n - 1) };
}
