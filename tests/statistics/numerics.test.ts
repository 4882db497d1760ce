import { logBetaTail } from '@causeway/shared/statistics/log-beta-tail.js';
import {
  betaLower,
  betaQuantile,
  betaUpper,
  digamma,
  gammaQuantile,
  logBeta,
  normalQuantile,
  studentQuantile,
  trigamma,
} from '@causeway/shared/statistics/numerics.js';

describe('the numerics library', () => {
  it('knows the quantiles of printed tables', () => {
    // NIST/SEMATECH e-Handbook 1.3.6.7: normal, Student's t, chi-square (twice a gamma).
    expect(normalQuantile(0.975)).toBeCloseTo(1.959964, 6);
    expect(normalQuantile(0.00135)).toBeCloseTo(-2.999977, 6);
    expect(studentQuantile(0.975, 10)).toBeCloseTo(2.228, 3);
    expect(studentQuantile(0.95, 1)).toBeCloseTo(6.314, 3);
    expect(2 * gammaQuantile(0.95, 5)).toBeCloseTo(18.307, 3);
    expect(2 * gammaQuantile(0.025, 50)).toBeCloseTo(74.222, 3);
    expect(2 * gammaQuantile(0.99, 0.5)).toBeCloseTo(6.635, 3);
  });

  // By scipy 1.17.1, whose gammaincinv has been checked against 40 digits.
  it.each([
    [0.5, 5_000, 4_999.666670617572],
    [0.95, 999, 1_051.551101022913],
    [0.975, 5_000, 5_139.535089943795],
    [0.025, 100_001, 99_382.1495647746],
    [0.9995, 1_000_000, 1_003_293.8029362274],
  ])('keeps its digits in the gamma quantile of %p at a shape of %p', (p, shape, expected) => {
    expect(gammaQuantile(p, shape) / expected).toBeCloseTo(1, 8);
  });

  it('knows beta functions whose values are fractions', () => {
    expect(logBeta(3, 4)).toBeCloseTo(-Math.log(60), 12);
    expect(betaLower(0.5, 2, 3)).toBeCloseTo(11 / 16, 12);
    expect(betaUpper(0.5, 2, 3)).toBeCloseTo(5 / 16, 12);
    expect(betaQuantile(0.75, 1, 2)).toBeCloseTo(0.5, 12);
    expect(digamma(1)).toBeCloseTo(-0.5772156649, 10);
    expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 10);
  });
});

describe('the logarithm of a beta tail', () => {
  it('goes on where the tail itself is no longer a number', () => {
    // A Beta(1, b) has the upper tail (1 − x)^b, and a Beta(a, 1) the lower tail x^a.
    expect(betaUpper(0.5, 1, 100_001)).toBe(0);
    expect(logBetaTail({ x: 0.5, a: 1, b: 100_001, tail: 'upper' })).toBeCloseTo(
      100_001 * Math.log(0.5),
      8,
    );
    expect(logBetaTail({ x: 0.05, a: 100_001, b: 1, tail: 'lower' })).toBeCloseTo(
      100_001 * Math.log(0.05),
      7,
    );
  });

  it('has no seam where the way of computing it changes', () => {
    // Around 1e-280, from one count to the next, the slope hardly changes.
    const at = (b: number) => logBetaTail({ x: 0.5, a: 20, b, tail: 'upper' });
    for (let b = 1_000; b <= 1_150; b += 1) {
      const bend = at(b + 1) - 2 * at(b) + at(b - 1);
      expect(Math.abs(bend)).toBeLessThan(1e-4);
    }
    expect(betaUpper(0.5, 20, 1_000)).toBeGreaterThan(1e-280);
    expect(betaUpper(0.5, 20, 1_150)).toBeLessThan(1e-280);
  });
});
