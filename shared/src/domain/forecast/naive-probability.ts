import type { Counts } from '../../statistics/count-problem.js';
import { betaUpper } from '../../statistics/numerics.js';
import type { Chance } from './forecast.js';

/** What the pilot's own rate would have said of a chance: Jeffreys' beta over all its trials alike. */
export function naiveProbability(
  { successes, trials }: Counts,
  { direction, threshold }: Pick<Chance, 'direction' | 'threshold'>,
): number {
  const above = betaUpper(threshold, successes + 0.5, trials - successes + 0.5);
  return direction === 'above' ? above : 1 - above;
}
