import fc from 'fast-check';
import { betaBinomialShrinkage } from '@causeway/shared/statistics/beta-binomial-shrinkage.js';
import { directStandardisation } from '@causeway/shared/statistics/direct-standardisation.js';
import { knownValue, reasonOf } from './known-value';

function strataOf(...rows: readonly (readonly [number, number, number])[]) {
  return rows.map(([events, exposure, weight]) => ({ events, exposure, weight }));
}

/** Selvin 2004, R's epitools: deaths and population of 1940 by age, standardised to 1960. */
const whiteMales = strataOf(
  [45, 906_897, 1_784_033],
  [201, 3_794_573, 7_065_148],
  [320, 10_003_544, 15_658_730],
  [670, 10_629_526, 10_482_916],
  [1_126, 9_465_330, 9_939_972],
  [3_160, 8_249_558, 10_563_872],
  [9_723, 7_294_330, 9_114_202],
  [17_935, 5_022_499, 6_850_263],
  [22_179, 2_920_220, 4_702_482],
  [13_461, 1_019_504, 1_874_619],
  [2_238, 142_532, 330_915],
);

/** Fleiss 1981, p. 249, in R's epitools: births of fifth order and above, by the mother's age. */
const fifthBirths = strataOf(
  [0, 327, 63_986.6],
  [8, 30_666, 186_263.6],
  [63, 123_419, 157_302.2],
  [112, 149_919, 97_647],
  [262, 104_088, 47_572.6],
  [295, 34_392, 12_262.6],
);

describe('rates standardised to one mix', () => {
  it('are R’s for mortality in 1940', () => {
    const rate = knownValue(directStandardisation({ strata: whiteMales }));

    expect(rate.crude).toBeCloseTo(0.00119529, 8);
    expect(rate.adjusted).toBeCloseTo(0.00139251, 8);
    // The limits by scipy's gamma quantiles; the shape is above 70,000.
    expect(rate.low).toBeCloseTo(0.00138214126, 10);
    expect(rate.high).toBeCloseTo(0.00140293759, 10);
  });

  it('have the skew interval of few events', () => {
    const rate = knownValue(directStandardisation({ strata: fifthBirths }));

    // ageadjust.direct prints .00167, .000755, .000677 and .00188.
    expect(rate.crude * 1e5).toBeCloseTo(167.114, 3);
    expect(rate.adjusted * 1e5).toBeCloseTo(75.529, 3);
    expect(rate.low * 1e5).toBeCloseTo(67.702, 3);
    expect(rate.high * 1e5).toBeCloseTo(188.3, 2);
  });

  it('have an upper limit even without events', () => {
    const none = strataOf([0, 100, 1], [0, 200, 1]);
    const rate = knownValue(directStandardisation({ strata: none }));

    // −ln(.025) events in the stratum where one event weighs most: 3.6889 × .005.
    expect(rate).toMatchObject({ crude: 0, adjusted: 0, low: 0 });
    expect(rate.high).toBeCloseTo(0.0184444, 7);
  });

  it('need exposure wherever the standard has people', () => {
    expect(reasonOf(directStandardisation({ strata: [] }))).toBe('no-exposure');
    expect(reasonOf(directStandardisation({ strata: strataOf([0, 0, 1]) }))).toBe('no-exposure');
    expect(reasonOf(directStandardisation({ strata: strataOf([1.5, 9, 1]) }))).toBe('out-of-range');
  });
});

function groupsOf(...counts: readonly (readonly [number, number])[]) {
  return counts.map(([successes, trials]) => ({ successes, trials }));
}

describe('rates of groups, drawn towards all of them', () => {
  const teams = groupsOf([1, 40], [12, 60], [2, 30], [20, 80], [0, 25], [3, 50], [18, 55], [1, 30]);

  it('follow the prior that the groups themselves suggest', () => {
    const { a, b, pooled, posteriorMeans } = knownValue(betaBinomialShrinkage({ groups: teams }));

    expect(a).toBeCloseTo(1.1005, 4);
    expect(b).toBeCloseTo(7.6945, 4);
    expect(pooled).toBeCloseTo(57 / 370, 12);
    expect(posteriorMeans[6]).toBeCloseTo(0.2994, 4);
    expect(posteriorMeans[4]).toBeCloseTo(0.0326, 4);
  });

  // Roots of the likelihood equations by mpmath 1.3.0 and scipy 1.17.1.
  it.each([
    [groupsOf([3, 10], [7, 10], [5, 10], [9, 10], [2, 10]), 2.58441, 2.35147],
    [groupsOf([0, 10], [10, 10], [0, 10], [9, 10], [1, 10]), 0.14924, 0.22537],
    [
      groupsOf([4_200, 1e4], [5_100, 1e4], [4_700, 1e4], [3_900, 1e4], [5_300, 1e4]),
      41.636285,
      48.103011,
    ],
  ])('find the likeliest prior again', (groups, a, b) => {
    const found = knownValue(betaBinomialShrinkage({ groups }));

    expect(found.a).toBeCloseTo(a, 4);
    expect(found.b).toBeCloseTo(b, 4);
  });

  it('are all the pooled one when they differ no more than chance', () => {
    const alike = groupsOf([45, 100], [50, 100], [55, 100], [48, 100], [52, 100]);

    expect(knownValue(betaBinomialShrinkage({ groups: alike }))).toEqual({
      a: null,
      b: null,
      pooled: 0.5,
      posteriorMeans: [0.5, 0.5, 0.5, 0.5, 0.5],
    });
    expect(knownValue(betaBinomialShrinkage({ groups: groupsOf([0, 9], [0, 4]) }))).toMatchObject({
      a: null,
      pooled: 0,
    });
  });

  it('are left nearly as they are where groups could not differ more', () => {
    const apart = groupsOf([0, 20], [20, 20], [0, 20], [20, 20]);
    const { posteriorMeans } = knownValue(betaBinomialShrinkage({ groups: apart }));

    expect(posteriorMeans[0]).toBeCloseTo(0, 3);
    expect(posteriorMeans[1]).toBeCloseTo(1, 3);
  });

  it('give a group without trials the mean of the prior', () => {
    const { a, b, posteriorMeans } = knownValue(
      betaBinomialShrinkage({ groups: [...teams, { successes: 0, trials: 0 }] }),
    );

    expect(posteriorMeans.at(-1)).toBeCloseTo((a ?? 0) / ((a ?? 0) + (b ?? 0)), 12);
    expect(reasonOf(betaBinomialShrinkage({ groups: groupsOf([0, 0]) }))).toBe('no-trials');
    expect(reasonOf(betaBinomialShrinkage({ groups: [] }))).toBe('no-trials');
  });

  it('lie between each group’s own rate and the middle, whatever the groups', () => {
    const group = fc
      .integer({ min: 1, max: 500 })
      .chain((trials) => fc.record({ trials: fc.constant(trials), successes: fc.nat(trials) }));
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 12 }), (groups) => {
        const { a, b, pooled, posteriorMeans } = knownValue(betaBinomialShrinkage({ groups }));
        const middle = a === null || b === null ? pooled : a / (a + b);
        for (const [place, { successes, trials }] of groups.entries()) {
          const rate = a === null ? pooled : successes / trials;
          const mean = posteriorMeans[place] ?? -1;
          expect(mean).toBeGreaterThanOrEqual(Math.min(rate, middle) - 1e-12);
          expect(mean).toBeLessThanOrEqual(Math.max(rate, middle) + 1e-12);
        }
      }),
      { numRuns: 200, seed: 15 },
    );
  });
});
