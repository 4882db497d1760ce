import { captureRecapture } from '@causeway/shared/statistics/capture-recapture.js';
import { littlesLaw } from '@causeway/shared/statistics/littles-law.js';
import { knownValue, reasonOf } from './known-value';

function logFactorial(n: number): number {
  let sum = 0;
  for (let k = 2; k <= n; k += 1) sum += Math.log(k);
  return sum;
}

function logWays(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

describe('how many there are, from two searches', () => {
  it('is Chapman’s estimate', () => {
    const found = knownValue(captureRecapture({ first: 40, second: 60, both: 12 }));

    expect(found.estimate).toBeCloseTo(191.4, 1);
    expect(found.low).toBeCloseTo(139.96, 2);
    expect(found.high).toBeCloseTo(320.59, 2);
  });

  it('has the transformed logit interval', () => {
    // The example of Wikipedia's "Mark and recapture": 22 to 65 turtles.
    const { estimate, low, high } = knownValue(
      captureRecapture({ first: 10, second: 15, both: 5 }),
    );

    expect(estimate).toBeCloseTo(28.33, 2);
    expect(Math.round(low)).toBe(22);
    expect(Math.round(high)).toBe(65);
  });

  it.each([
    [30, 15, 10],
    [50, 20, 20],
    [200, 40, 60],
    [500, 100, 80],
  ])('holds the true %p at least as often as it says', (size, first, second) => {
    let held = 0;
    let seen = 0;
    for (let both = 1; both <= Math.min(first, second); both += 1) {
      const logChance =
        logWays(first, both) + logWays(size - first, second - both) - logWays(size, second);
      const { low, high } = knownValue(captureRecapture({ first, second, both }));
      seen += Math.exp(logChance);
      if (low <= size && size <= high) held += Math.exp(logChance);
    }

    expect(held / seen).toBeGreaterThan(0.94);
    expect(held / seen).toBeLessThan(0.99);
  });

  it('is never below what was found, and has no end without overlap', () => {
    const { low } = knownValue(captureRecapture({ first: 9, second: 9, both: 9 }));

    expect(low).toBe(9);
    expect(reasonOf(captureRecapture({ first: 9, second: 9, both: 0 }))).toBe('no-overlap');
    expect(reasonOf(captureRecapture({ first: 9, second: 5, both: 6 }))).toBe('out-of-range');
  });
});

describe('what a steady flow takes', () => {
  it('is arrivals by cycle, and by minutes', () => {
    const load = knownValue(littlesLaw({ arrivalsPerWeek: 90, cycleWeeks: 1.5, minutesEach: 12 }));

    expect(load).toEqual({ inProgress: 135, hoursPerWeek: 18 });
    expect(reasonOf(littlesLaw({ arrivalsPerWeek: -1, cycleWeeks: 1, minutesEach: 1 }))).toBe(
      'out-of-range',
    );
  });
});
