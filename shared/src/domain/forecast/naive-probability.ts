import { betaUpper } from '../../statistics/numerics.js';
import type { PilotCell } from '../projection/pilot-cell.js';
import type { Chance } from './forecast.js';

/** What the pilot's own rate would have said of a chance: Jeffreys' beta over all trials alike. */
export function naiveProbability(
  cells: readonly PilotCell[],
  { direction, threshold }: Pick<Chance, 'direction' | 'threshold'>,
): number {
  const successes = cells.reduce((sum, cell) => sum + cell.successes, 0);
  const failures = cells.reduce((sum, cell) => sum + cell.trials - cell.successes, 0);
  const above = betaUpper(threshold, successes + 0.5, failures + 0.5);
  return direction === 'above' ? above : 1 - above;
}
