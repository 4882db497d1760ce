import type { Reason } from './answer.js';
import type { Counts } from './count-problem.js';
import { countProblem } from './count-problem.js';
import { numberProblem } from './number-problem.js';

export interface Stratum extends Counts {
  /** Its share of the population that is projected to; what the shares leave out was never tested. */
  readonly weight: number;
}

/** Shares that were rounded on their way here still make a whole. */
export const weightRounding = 1e-6;

export function strataProblem(strata: readonly Stratum[]): Reason | undefined {
  const weights = strata.map(({ weight }) => weight);
  const problem = numberProblem(weights) ?? strata.map(countProblem).find(Boolean);
  if (problem) return problem;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const areShares = weights.every((weight) => weight >= 0) && total <= 1 + weightRounding;
  if (!areShares) return 'out-of-range';
  const isTested = strata.some(({ weight, trials }) => weight > 0 && trials > 0);
  return isTested ? undefined : 'nothing-tested';
}
