import type { Answer } from './answer.js';
import { known, unknown } from './answer.js';
import { betaBinomialFit } from './beta-binomial-fit.js';
import type { Counts } from './count-problem.js';
import { countProblem } from './count-problem.js';

interface Shrinkage {
  /** The beta prior that the groups themselves suggest; null when they differ no more than chance. */
  readonly a: number | null;
  readonly b: number | null;
  readonly pooled: number;
  /** In the order of the groups: what they are ranked by, never the raw rates. */
  readonly posteriorMeans: readonly number[];
}

/**
 * Each group's rate drawn towards all of them, the more the fewer its trials: (a + x) / (a + b + n)
 * with a and b by maximum likelihood. When a + b diverges every group gets the pooled rate.
 */
export function betaBinomialShrinkage(input: {
  readonly groups: readonly Counts[];
}): Answer<Shrinkage> {
  const { groups } = input;
  const problem = groups.map(countProblem).find(Boolean);
  if (problem) return unknown(problem);
  const trials = groups.reduce((sum, group) => sum + group.trials, 0);
  if (trials === 0) return unknown('no-trials');
  const pooled = groups.reduce((sum, group) => sum + group.successes, 0) / trials;
  const isCertain = pooled === 0 || pooled === 1;
  const prior = isCertain ? undefined : betaBinomialFit(groups, pooled);
  if (!prior) return known({ a: null, b: null, pooled, posteriorMeans: groups.map(() => pooled) });
  const { a, b } = prior;
  return known({
    a,
    b,
    pooled,
    posteriorMeans: groups.map((group) => (a + group.successes) / (a + b + group.trials)),
  });
}
