import fc from 'fast-check';
import type { Interval } from '@causeway/shared/statistics/answer.js';
import { jeffreysBand } from '@causeway/shared/statistics/jeffreys-band.js';
import { jeffreysQuantiles } from '@causeway/shared/statistics/jeffreys-quantiles.js';
import { manskiRange } from '@causeway/shared/statistics/manski-range.js';
import { betaQuantile } from '@causeway/shared/statistics/numerics.js';
import { postStratification } from '@causeway/shared/statistics/post-stratification.js';
import { tippingPoint } from '@causeway/shared/statistics/tipping-point.js';
import { SeededRandom } from '../harness/seeded-random';
import { knownValue, reasonOf } from './known-value';

/** A pilot among enthusiasts: strata by how well they are served, the last one never tested. */
const pilot = [
  { weight: 0.06, successes: 54, trials: 60 },
  { weight: 0.14, successes: 28, trials: 40 },
  { weight: 0.16, successes: 12, trials: 20 },
  { weight: 0.44, successes: 9, trials: 30 },
  { weight: 0.2, successes: 0, trials: 0 },
];

const testedStratum = fc
  .record({ share: fc.integer({ min: 1, max: 50 }), trials: fc.integer({ min: 1, max: 80 }) })
  .chain(({ share, trials }) =>
    fc.record({
      share: fc.constant(share),
      trials: fc.constant(trials),
      successes: fc.integer({ min: 0, max: trials }),
    }),
  );

/** Two strata or more that make up the whole population. */
const population = fc.array(testedStratum, { minLength: 2, maxLength: 3 }).map((strata) => {
  const total = strata.reduce((sum, { share }) => sum + share, 0);
  return strata.map(({ share, ...counts }) => ({ weight: share / total, ...counts }));
});

function withoutTrials<Stratum>(strata: readonly Stratum[], removed: number) {
  return strata.map((stratum, place) =>
    place === removed ? { ...stratum, successes: 0, trials: 0 } : stratum,
  );
}

describe('a projection from a pilot to a rollout’s mix', () => {
  it('has its checked values', () => {
    const projection = knownValue(postStratification({ strata: pilot }));

    expect(projection.pooled).toBeCloseTo(0.6867, 4);
    expect(projection.coveredWeight).toBeCloseTo(0.8, 12);
    expect(projection.untestedWeight).toBeCloseTo(0.2, 12);
    expect(projection.covered.estimate).toBeCloseTo(0.475, 4);
    expect(projection.covered.standardError).toBeCloseTo(0.0526, 4);
    expect(projection.effectiveTrials).toBeCloseTo(77.3, 1);
    expect(projection.trials).toBe(150);
  });

  it('is a range when part of the population was never tested', () => {
    const range = knownValue(manskiRange({ strata: pilot }));

    expect(range.low).toBeCloseTo(0.38, 4);
    expect(range.high).toBeCloseTo(0.58, 4);
    expect(range.untestedWeight).toBeCloseTo(0.2, 12);
  });

  it('has a 90% band for the part that was tested', () => {
    // Four million independent draws with numpy: .3951–.5630, overall .3160–.6504.
    const band = knownValue(jeffreysBand({ strata: pilot, confidence: 0.9, seed: 1 }));

    expect(Math.abs(band.covered.low - 0.3951)).toBeLessThan(0.001);
    expect(Math.abs(band.covered.high - 0.563)).toBeLessThan(0.001);
    expect(Math.abs(band.low - 0.316)).toBeLessThan(0.001);
    expect(Math.abs(band.high - 0.6504)).toBeLessThan(0.001);
    expect(band.covered.estimate).toBeCloseTo(0.475, 4);
  });

  it('is drawn again from its seed, and hardly depends on it', () => {
    const bandOf = (seed: number) => knownValue(jeffreysBand({ strata: pilot, seed }));

    const [band, again, other] = [bandOf(7), bandOf(7), bandOf(8)];

    expect(again).toEqual(band);
    expect(other).not.toEqual(band);
    expect(Math.abs(other.low - band.low)).toBeLessThan(0.001);
  });

  it('is the plain interval of Jeffreys for a single stratum', () => {
    // Brown, Cai and DasGupta 2001: the 2.5% and 97.5% quantiles of a Beta(3.5, 7.5).
    const strata = [{ weight: 1, successes: 3, trials: 10 }];
    const band = knownValue(jeffreysBand({ strata, seed: 3, confidence: 0.95 }));

    expect(band.low).toBeCloseTo(0.0927, 3);
    expect(band.high).toBeCloseTo(0.6058, 3);
  });

  it.each([
    [0, 1],
    [3, 10],
    [54, 60],
    [1_000, 1_000],
    [30_000, 100_000],
    [5_000_000, 10_000_000],
  ])('takes its quantiles for %p of %p from a line that leads through exact ones', (x, n) => {
    const quantiles = jeffreysQuantiles({ successes: x, trials: n }, 400);
    for (const slice of [0, 3, 41, 199, 300, 398, 399]) {
      const exact = betaQuantile((slice + 0.5) / 400, x + 0.5, n - x + 0.5);
      expect(Math.abs((quantiles[slice] ?? 1) - exact)).toBeLessThan(5e-6);
    }
  });

  it('counts as untested what the shares leave out', () => {
    const listed = pilot.slice(0, 4);

    expect(knownValue(manskiRange({ strata: listed }))).toEqual(
      knownValue(manskiRange({ strata: pilot })),
    );
  });

  it('takes shares that were rounded for a whole, and no more than a whole', () => {
    const third = { weight: 0.3333333, successes: 3, trials: 10 };
    const half = { weight: 0.51, successes: 3, trials: 10 };

    expect(knownValue(manskiRange({ strata: [third, third, third] }))).toEqual({
      low: expect.closeTo(0.3, 10) as number,
      high: expect.closeTo(0.3, 10) as number,
      untestedWeight: 0,
    });
    expect(reasonOf(manskiRange({ strata: [half, half] }))).toBe('out-of-range');
  });

  it('has nothing to say when nothing was tested', () => {
    const strata = [
      { weight: 0.7, successes: 0, trials: 0 },
      { weight: 0, successes: 5, trials: 9 },
    ];

    expect(reasonOf(postStratification({ strata }))).toBe('nothing-tested');
    expect(reasonOf(manskiRange({ strata }))).toBe('nothing-tested');
    expect(reasonOf(jeffreysBand({ strata, seed: 1 }))).toBe('nothing-tested');
    expect(reasonOf(manskiRange({ strata: [] }))).toBe('nothing-tested');
  });
});

describe('what was never tested', () => {
  it('widens the range when a stratum is removed, by exactly its weight', () => {
    fc.assert(
      fc.property(population, fc.nat(), (strata, chosen) => {
        const removed = chosen % strata.length;
        const full = knownValue(manskiRange({ strata }));
        const less = knownValue(manskiRange({ strata: withoutTrials(strata, removed) }));

        expect(less.low).toBeLessThanOrEqual(full.low + 1e-12);
        expect(less.high).toBeGreaterThanOrEqual(full.high - 1e-12);
        const widened = less.high - less.low - (full.high - full.low);
        expect(widened).toBeCloseTo(strata[removed]?.weight ?? 0, 9);
      }),
      { numRuns: 200, seed: 11 },
    );
  });

  it('widens the band when a stratum is removed, for the very same seed', () => {
    fc.assert(
      fc.property(population, fc.nat(), fc.nat(), (strata, chosen, seed) => {
        const removed = chosen % strata.length;
        const settings = { seed, draws: 400 };
        const full = knownValue(jeffreysBand({ strata, ...settings }));
        const less = knownValue(
          jeffreysBand({ strata: withoutTrials(strata, removed), ...settings }),
        );

        expect(less.low).toBeLessThanOrEqual(full.low + 1e-12);
        expect(less.high).toBeGreaterThanOrEqual(full.high - 1e-12);
      }),
      { numRuns: 15, seed: 12 },
    );
  });

  it('never narrows a range or a band as its weight grows', () => {
    fc.assert(
      fc.property(
        population,
        fc.array(fc.double({ min: 0, max: 0.9, noNaN: true }), { minLength: 1, maxLength: 4 }),
        (strata, untested) => {
          const widths = [0, ...untested.toSorted((a, b) => a - b)].map((weight) => {
            const scaled = strata.map((stratum) => ({
              ...stratum,
              weight: stratum.weight * (1 - weight),
            }));
            const range = knownValue(manskiRange({ strata: scaled }));
            const band = knownValue(jeffreysBand({ strata: scaled, seed: 5, draws: 400 }));
            return [range.low, -range.high, band.low, -band.high];
          });
          for (const [place, ends] of widths.slice(1).entries()) {
            for (const [end, value] of ends.entries()) {
              expect(value).toBeLessThanOrEqual((widths[place]?.[end] ?? 1) + 1e-9);
            }
          }
        },
      ),
      { numRuns: 8, seed: 13 },
    );
  });
});

/** True rates, a mix and numbers of trials that could be anybody’s. */
function drawWorld(random: SeededRandom) {
  const strata = Array.from({ length: 4 }, () => ({
    share: 1 + random.below(10),
    rate: 0.1 + 0.8 * random.next(),
    trials: 10 + random.below(50),
  }));
  const total = strata.reduce((sum, { share }) => sum + share, 0);
  return strata.map(({ share, ...stratum }) => ({ ...stratum, weight: share / total }));
}

function observe(world: ReturnType<typeof drawWorld>, random: SeededRandom) {
  return world.map(({ weight, rate, trials }) => {
    const successes = Array.from({ length: trials }, () => random.next()).filter(
      (draw) => draw < rate,
    ).length;
    return { weight, trials, successes };
  });
}

/** Whoever tests two strata of so many people sees one of these pairs of counts. */
const [firstTrials, secondTrials] = [10, 8];
const outcomes = Array.from({ length: (firstTrials + 1) * (secondTrials + 1) }, (_, place) => [
  { weight: 0.6, successes: Math.floor(place / (secondTrials + 1)), trials: firstTrials },
  { weight: 0.4, successes: place % (secondTrials + 1), trials: secondTrials },
]);

function binomialChance(successes: number, trials: number, rate: number): number {
  let ways = 1;
  for (let k = 0; k < successes; k += 1) ways *= (trials - k) / (k + 1);
  return ways * rate ** successes * (1 - rate) ** (trials - successes);
}

/** The exact chance that the interval of what will be seen holds the truth, at two true rates. */
function coverageAt(intervals: readonly Interval[], first: number, second: number): number {
  const truth = 0.6 * first + 0.4 * second;
  return outcomes.reduce((sum, [one, two], place) => {
    const { low, high } = intervals[place] ?? { low: 1, high: 0 };
    if (truth < low || truth > high) return sum;
    const chanceOfOne = binomialChance(one?.successes ?? 0, firstTrials, first);
    return sum + chanceOfOne * binomialChance(two?.successes ?? 0, secondTrials, second);
  }, 0);
}

function coverages(intervals: readonly Interval[]): readonly number[] {
  const rates = Array.from({ length: 17 }, (_, step) => 0.1 + 0.05 * step);
  return rates.flatMap((first) => rates.map((second) => coverageAt(intervals, first, second)));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('the intervals of a projection', () => {
  it.each([0.9, 0.95])('hold the truth as often as they say, over all rates: %p', (confidence) => {
    const projected = coverages(
      outcomes.map((strata) => knownValue(postStratification({ strata, confidence })).covered),
    );
    const banded = coverages(
      outcomes.map((strata) =>
        knownValue(jeffreysBand({ strata, confidence, seed: 1, draws: 400 })),
      ),
    );

    expect(Math.abs(meanOf(projected) - confidence)).toBeLessThan(0.02);
    expect(Math.abs(meanOf(banded) - confidence)).toBeLessThan(0.02);
    expect(Math.min(...projected, ...banded)).toBeGreaterThan(confidence - 0.06);
  });

  it('hold it in simulated pilots of four strata', () => {
    const random = new SeededRandom(14);
    const runs = 3_000;
    let hits = 0;
    for (let run = 0; run < runs; run += 1) {
      const world = drawWorld(random);
      const truth = world.reduce((sum, { weight, rate }) => sum + weight * rate, 0);
      const strata = observe(world, random);
      const { covered } = knownValue(postStratification({ strata, confidence: 0.9 }));
      if (covered.low <= truth && truth <= covered.high) hits += 1;
    }

    expect(Math.abs(hits / runs - 0.9)).toBeLessThan(0.02);
  });
});

describe('the tipping point', () => {
  it('is what those who did not volunteer must reach', () => {
    expect(knownValue(tippingPoint({ target: 0.5, weight: 0.2, rate: 0.9 }))).toBeCloseTo(0.4, 12);
  });

  it('may be out of reach, or reached by the volunteers alone', () => {
    expect(knownValue(tippingPoint({ target: 0.9, weight: 0.5, rate: 0.5 }))).toBeCloseTo(1.3, 12);
    expect(knownValue(tippingPoint({ target: 0.2, weight: 0.5, rate: 0.8 }))).toBeLessThan(0);
    expect(reasonOf(tippingPoint({ target: 0.5, weight: 1, rate: 0.9 }))).toBe('nobody-eligible');
  });
});
