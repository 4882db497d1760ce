import { betaLower, betaUpper, logBeta } from './numerics.js';

const tiny = 1e-280;
const steps = 10_000;

/**
 * I_x(a, b) / prefix by its continued fraction (NIST DLMF 8.17.22, modified Lentz). It converges
 * fast left of the mean, and a tail that underflows lies far left of it.
 */
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= steps; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= c * d;
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) return fraction;
  }
  return fraction;
}

function logFarTail(x: number, a: number, b: number): number {
  const prefix = a * Math.log(x) + b * Math.log1p(-x) - Math.log(a) - logBeta(a, b);
  return prefix + Math.log(continuedFraction(x, a, b));
}

interface BetaTail {
  readonly x: number;
  readonly a: number;
  readonly b: number;
  readonly tail: 'lower' | 'upper';
}

/**
 * The logarithm of a tail of a Beta(a, b) at x. Evidence over thousands of observations needs tails
 * like e^-60000, which no double holds; there the logarithm is computed without the tail itself.
 */
export function logBetaTail({ x, a, b, tail }: BetaTail): number {
  const value = tail === 'lower' ? betaLower(x, a, b) : betaUpper(x, a, b);
  if (value > tiny) return Math.log(value);
  return tail === 'lower' ? logFarTail(x, a, b) : logFarTail(1 - x, b, a);
}
