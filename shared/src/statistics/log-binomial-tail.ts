import type { Direction } from './direction.js';
import { logBetaTail } from './log-beta-tail.js';

interface BinomialTail {
  readonly successes: number;
  readonly trials: number;
  readonly threshold: number;
  readonly direction: Direction;
}

/**
 * The logarithm of P(X ≥ s) for 'above', of P(X ≤ s) for 'below', of a binomial at the threshold.
 * Counts may be fractions: the beta tail continues the binomial one between whole numbers.
 */
export function logBinomialTail(tail: BinomialTail): number {
  const { successes, trials, threshold, direction } = tail;
  if (direction === 'below') {
    if (successes >= trials) return 0;
    const [a, b] = [successes + 1, trials - successes];
    return logBetaTail({ x: threshold, a, b, tail: 'upper' });
  }
  if (successes <= 0) return 0;
  const [a, b] = [successes, trials - successes + 1];
  return logBetaTail({ x: threshold, a, b, tail: 'lower' });
}
