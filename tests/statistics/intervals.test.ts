import fc from 'fast-check';
import { clopperPearsonInterval } from '@causeway/shared/statistics/clopper-pearson-interval.js';
import { meanInterval } from '@causeway/shared/statistics/mean-interval.js';
import { newcombeDifference } from '@causeway/shared/statistics/newcombe-difference.js';
import { welchDifference } from '@causeway/shared/statistics/welch-difference.js';
import { wilsonInterval } from '@causeway/shared/statistics/wilson-interval.js';
import { knownValue, reasonOf } from './known-value';

// Newcombe 1998, Statistics in Medicine 17:857–872, table I.
const singleRates = [
  { counts: [81, 263], wilson: [0.2553, 0.3662], exact: [0.2527, 0.3676] },
  { counts: [15, 148], wilson: [0.0624, 0.1605], exact: [0.0578, 0.1617] },
  { counts: [0, 20], wilson: [0, 0.1611], exact: [0, 0.1684] },
  { counts: [1, 29], wilson: [0.0061, 0.1718], exact: [0.0009, 0.1776] },
] as const;

describe('the interval of a rate', () => {
  it.each(singleRates)('is published for $counts', ({ counts, wilson, exact }) => {
    const [successes, trials] = counts;
    const displayed = knownValue(wilsonInterval({ successes, trials }));
    const forSafety = knownValue(clopperPearsonInterval({ successes, trials }));

    expect(displayed.low).toBeCloseTo(wilson[0], 4);
    expect(displayed.high).toBeCloseTo(wilson[1], 4);
    expect(forSafety.low).toBeCloseTo(exact[0], 4);
    expect(forSafety.high).toBeCloseTo(exact[1], 4);
    expect(displayed.estimate).toBeCloseTo(successes / trials, 12);
  });

  it('ends exactly at 0 and 1 where nothing and everything succeeded', () => {
    for (const interval of [wilsonInterval, clopperPearsonInterval]) {
      expect(knownValue(interval({ successes: 0, trials: 7 })).low).toBe(0);
      expect(knownValue(interval({ successes: 7, trials: 7 })).high).toBe(1);
    }
  });

  it('holds the estimate, is the mirror image for failures and narrows with confidence', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (trials, share) => {
          const successes = Math.round(trials * share);
          for (const interval of [wilsonInterval, clopperPearsonInterval]) {
            const { estimate, low, high } = knownValue(interval({ successes, trials }));
            const mirror = knownValue(interval({ successes: trials - successes, trials }));
            const narrow = knownValue(interval({ successes, trials, confidence: 0.8 }));
            expect(0 <= low && low <= estimate && estimate <= high && high <= 1).toBe(true);
            expect(1 - mirror.high).toBeCloseTo(low, 9);
            expect(narrow.low).toBeGreaterThanOrEqual(low);
            expect(narrow.high).toBeLessThanOrEqual(high);
          }
        },
      ),
      { numRuns: 200, seed: 2 },
    );
  });
});

describe('the difference of two rates', () => {
  // Newcombe 1998, Statistics in Medicine 17:873–890, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
  ])('is published for %p/%p − %p/%p', (x, m, y, n, low, high) => {
    const first = { successes: x, trials: m };
    const second = { successes: y, trials: n };
    const difference = knownValue(newcombeDifference({ first, second }));

    expect(difference.estimate).toBeCloseTo(x / m - y / n, 12);
    expect(difference.low).toBeCloseTo(low, 4);
    expect(difference.high).toBeCloseTo(high, 4);
  });
});

function sumsOf(values: readonly number[]) {
  return {
    n: values.length,
    sum: values.reduce((total, value) => total + value, 0),
    sumOfSquares: values.reduce((total, value) => total + value ** 2, 0),
  };
}

// Student's sleep data (Cushny and Peebles 1905), R's `sleep`.
const sleep = {
  first: [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
  second: [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
};

describe('the interval of a mean', () => {
  it('is published for heat flow meters', () => {
    // NIST/SEMATECH e-Handbook 1.3.5.2: 195 values, mean 9.261460, standard deviation .022789.
    const [n, mean, deviation] = [195, 9.26146, 0.022789];
    const sumOfSquares = n * mean ** 2 + (n - 1) * deviation ** 2;
    const interval = knownValue(meanInterval({ n, sum: n * mean, sumOfSquares }));

    expect(interval.low).toBeCloseTo(9.258242, 5);
    expect(interval.high).toBeCloseTo(9.264679, 5);
  });

  it('is R’s for the difference of two groups', () => {
    // t.test(extra ~ group, data = sleep): −3.3654832, 0.2054832.
    const input = { first: sumsOf(sleep.first), second: sumsOf(sleep.second) };
    const { estimate, low, high } = knownValue(welchDifference(input));

    expect(estimate).toBeCloseTo(-1.58, 10);
    expect(low).toBeCloseTo(-3.3654832, 6);
    expect(high).toBeCloseTo(0.2054832, 6);
  });

  it('needs two values that differ', () => {
    const one = { n: 1, sum: 4, sumOfSquares: 16 };
    const same = { n: 3, sum: 0.3, sumOfSquares: 0.03 };

    expect(reasonOf(meanInterval({ n: 0, sum: 0, sumOfSquares: 0 }))).toBe('no-trials');
    expect(reasonOf(meanInterval(one))).toBe('too-few');
    expect(reasonOf(meanInterval(same))).toBe('no-variation');
    expect(reasonOf(meanInterval({ n: 2, sum: 10, sumOfSquares: 20 }))).toBe('out-of-range');
    expect(reasonOf(welchDifference({ first: same, second: same }))).toBe('no-variation');
    expect(reasonOf(welchDifference({ first: sumsOf(sleep.first), second: one }))).toBe('too-few');
  });
});
