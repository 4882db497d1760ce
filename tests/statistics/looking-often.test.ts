import { haltVerdict } from '@causeway/shared/statistics/halt-verdict.js';
import { whatItCanShow } from '@causeway/shared/statistics/what-it-can-show.js';
import { wilsonInterval } from '@causeway/shared/statistics/wilson-interval.js';
import type { Bounds } from './crossing';
import { chanceToEnd, trialsUntil } from './crossing';
import { knownValue } from './known-value';

const alpha = 0.05;

function passesFrom(trials: number, threshold: number): number | null {
  const plan = { trials, threshold, direction: 'above', alpha, kind: 'anytime' } as const;
  return knownValue(whatItCanShow(plan)).passesFrom;
}

function failsUpTo(trials: number, threshold: number): number | null {
  const plan = { trials, threshold, direction: 'above', alpha, kind: 'anytime' } as const;
  return knownValue(whatItCanShow(plan)).failsUpTo;
}

function firstCount(trials: number, isReached: (count: number) => boolean): number | null {
  for (let count = 0; count <= trials; count += 1) if (isReached(count)) return count;
  return null;
}

/** Bounds are asked for again by every rate; a rule's depend on the number of trials alone. */
function remembered(boundsAt: (trials: number) => Bounds): (trials: number) => Bounds {
  const known = new Map<number, Bounds>();
  return (trials) => {
    const bounds = known.get(trials) ?? boundsAt(trials);
    known.set(trials, bounds);
    return bounds;
  };
}

const haltsAt = remembered((trials) => {
  const isHalted = (failures: number) => {
    const strata = [[{ failures, trials }]];
    return knownValue(haltVerdict({ strata, allowed: 0.05, alpha })).outcome === 'halt';
  };
  // One more trial never lowers the bound: the search starts where the last one ended.
  const before = trials > 1 ? (haltsAt(trials - 1).from ?? trials) : 0;
  return { from: firstCount(trials, (count) => count >= before && isHalted(count)), upTo: null };
});

describe('looking after every single observation', () => {
  it.each([0.3, 0.5, 0.8])('passes wrongly with a chance of at most α at %p', (threshold) => {
    const boundsAt = (trials: number) => ({ from: passesFrom(trials, threshold), upTo: null });
    const chance = chanceToEnd({ rate: threshold, trials: 1_000, boundsAt }).at(-1) ?? 1;

    expect(chance).toBeLessThanOrEqual(alpha);
    expect(chance).toBeGreaterThan(0.02);
  });

  it('fails wrongly with a chance of at most α', () => {
    const boundsAt = (trials: number) => ({ from: null, upTo: failsUpTo(trials, 0.8) });

    expect(chanceToEnd({ rate: 0.8, trials: 1_000, boundsAt }).at(-1)).toBeLessThanOrEqual(alpha);
  });

  it('would let the bound of an interval pass a quarter of the time instead', () => {
    const wilsonPasses = (trials: number) => (successes: number) =>
      knownValue(wilsonInterval({ successes, trials, confidence: 0.9 })).low > 0.5;
    const boundsAt = (trials: number) => ({
      from: trials < 20 ? null : firstCount(trials, wilsonPasses(trials)),
      upTo: null,
    });
    const chance = chanceToEnd({ rate: 0.5, trials: 200, boundsAt }).at(-1) ?? 0;

    expect(chance).toBeCloseTo(0.248, 3);
  });

  // Median and 80% point, first as simulated with a few hundred runs when the test was chosen, then
  // exact; a second implementation in numpy gives the same exact ones.
  it.each([
    [0.3, 0.45, 71, 135, 67, 132],
    [0.5, 0.6, 161, 314, 168, 325],
    [0.5, 0.7, 37, 71, 37, 71],
    [0.6, 0.75, 59, 113, 62, 116],
    [0.8, 0.9, 81, 145, 81, 145],
  ])('needs typical numbers to show %p to be %p', (threshold, rate, ...numbers) => {
    const boundsAt = (trials: number) => ({ from: passesFrom(trials, threshold), upTo: null });
    const chances = chanceToEnd({ rate, trials: 500, boundsAt });
    const found = [trialsUntil(chances, 0.5), trialsUntil(chances, 0.8)];

    expect(found).toEqual(numbers.slice(2));
    for (const [index, simulated] of numbers.slice(0, 2).entries()) {
      expect(Math.abs((found[index] ?? 0) / simulated - 1)).toBeLessThan(0.06);
    }
  });
});

describe('the automatic halt over a thousand exposures', () => {
  it('is false with a chance of at most α at the allowed rate', () => {
    const chance = chanceToEnd({ rate: 0.05, trials: 1_000, boundsAt: haltsAt }).at(-1) ?? 1;

    expect(chance).toBeLessThanOrEqual(alpha);
    expect(chance).toBeGreaterThan(0.02);
  });

  it('would be false a third of the time by a repeated z-test', () => {
    // One-sided at 5%, from 30 exposures on, where the normal approximation is usually trusted.
    const boundsAt = (trials: number) => {
      const bar = 0.05 * trials + 1.6448536 * Math.sqrt(trials * 0.05 * 0.95);
      return { from: trials < 30 ? null : Math.floor(bar) + 1, upTo: null };
    };
    const chance = chanceToEnd({ rate: 0.05, trials: 1_000, boundsAt }).at(-1) ?? 0;

    expect(chance).toBeCloseTo(0.337, 3);
  });

  it.each([
    [0.1, 147, 145],
    [0.15, 41, 42],
    [0.2, 23, 23],
  ])('comes early enough at a true rate of %p', (rate, simulated, exact) => {
    const chances = chanceToEnd({ rate, trials: 500, boundsAt: haltsAt });
    const median = trialsUntil(chances, 0.5);

    expect(median).toBe(exact);
    expect(Math.abs(median / simulated - 1)).toBeLessThan(0.06);
  });
});
