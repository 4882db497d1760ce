import fc from 'fast-check';
import { anytimePValue } from '@causeway/shared/statistics/anytime-p-value.js';
import { betaBinomialEProcess } from '@causeway/shared/statistics/beta-binomial-e-process.js';
import { combinedEValue } from '@causeway/shared/statistics/combined-e-value.js';
import { confidenceSequence } from '@causeway/shared/statistics/confidence-sequence.js';
import { strataAlpha } from '@causeway/shared/statistics/strata-alpha.js';
import { knownValue, reasonOf } from './known-value';

describe('the e-value of a rate against its threshold', () => {
  it('has its published values', () => {
    const of = (successes: number, trials: number, threshold: number) =>
      knownValue(betaBinomialEProcess({ successes, trials, threshold })).e;

    expect(of(10, 50, 0.05)).toBeCloseTo(160.1, 2);
    expect(of(5, 20, 0.05)).toBeCloseTo(22.32, 2);
    expect(of(16, 20, 0.5)).toBeCloseTo(20.54, 2);
  });

  // Computed with 30 digits by mpmath 1.3.0, the tails as sums of binomial terms.
  it.each([
    [10, 50, 0.05, 1, 9, 5.91227942571898],
    [3, 40, 0.2, 2, 5, -2.23814752504342],
    [0, 1_000, 0.3, 1, 1, -6.90875477931522],
    [4_000, 100_000, 0.05, 1, 1, -9.90729459229343],
    [5_200, 100_000, 0.05, 1, 1, -2.13471132063676],
    [50_000, 100_000, 0.5, 1, 1, -5.53067887979039],
    [40_000, 100_000, 0.5, 1, 1, -9.90373740147101],
    [60_000, 100_000, 0.5, 1, 1, 2_008.69341251129],
    [0, 100_000, 0.5, 1, 1, -11.5129354649202],
    [30_000, 100_000, 0.9, 1, 1, -11.1074761900409],
    [100_000, 100_000, 0.05, 1, 1, 299_561.765713229],
  ])(
    'holds to six decimals for %p of %p against %p',
    (successes, trials, threshold, a, b, logE) => {
      const above = { successes, trials, threshold, a, b };
      const below = { successes: trials - successes, trials, threshold: 1 - threshold };
      const mirror = { ...below, a: b, b: a, direction: 'below' } as const;

      expect(knownValue(betaBinomialEProcess(above)).logE).toBeCloseTo(logE, 6);
      expect(knownValue(betaBinomialEProcess(mirror)).logE).toBeCloseTo(logE, 6);
    },
  );

  it('keeps the prior on the rate when it looks from the other side', () => {
    const input = { successes: 3, trials: 40, threshold: 0.2, a: 2, b: 5 } as const;

    expect(knownValue(betaBinomialEProcess({ ...input, direction: 'below' })).logE).toBeCloseTo(
      1.77703955574714,
      6,
    );
  });

  it('is 1 before the first trial, and a number however large', () => {
    const nothing = betaBinomialEProcess({ successes: 0, trials: 0, threshold: 0.3 });
    const all = betaBinomialEProcess({ successes: 100_000, trials: 100_000, threshold: 0.05 });

    expect(knownValue(nothing)).toEqual({ e: 1, logE: 0 });
    expect(knownValue(all).e).toBe(Number.MAX_VALUE);
  });

  it('stays on average what it is, trial by trial, at the threshold', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        fc.constantFrom('above' as const, 'below' as const),
        (trials, share, threshold, direction) => {
          const successes = Math.round(trials * share);
          const of = (added: 0 | 1, more: 0 | 1) => {
            const counts = { successes: successes + added, trials: trials + more };
            return knownValue(betaBinomialEProcess({ ...counts, threshold, direction })).logE;
          };
          const now = of(0, 0);
          const next =
            threshold * Math.exp(of(1, 1) - now) + (1 - threshold) * Math.exp(of(0, 1) - now);
          expect(next).toBeCloseTo(1, 6);
        },
      ),
      { numRuns: 200, seed: 3 },
    );
  });
});

describe('the p-value that holds at any time', () => {
  it('remembers the strongest recorded look', () => {
    const looks = [Math.log(4), Math.log(160.1), Math.log(2)];

    expect(knownValue(anytimePValue({ logEs: looks }))).toBeCloseTo(1 / 160.1, 10);
    expect(knownValue(anytimePValue({ logEs: [-3, -1] }))).toBe(1);
    expect(knownValue(anytimePValue({ logEs: [299_561] }))).toBe(0);
    expect(reasonOf(anytimePValue({ logEs: [] }))).toBe('no-trials');
  });

  it('reads a hundred thousand looks', () => {
    const logEs = Array.from({ length: 100_000 }, (_, look) => look / 100_000);

    expect(knownValue(anytimePValue({ logEs }))).toBeCloseTo(Math.exp(-0.99999), 10);
  });
});

describe('evidence from several strata', () => {
  it('is averaged as e-values and kept as a logarithm', () => {
    expect(knownValue(combinedEValue({ logEs: [Math.log(30), Math.log(10)] }))).toBeCloseTo(
      Math.log(20),
      12,
    );
    expect(knownValue(combinedEValue({ logEs: [299_561, -11] }))).toBeCloseTo(
      299_561 - Math.log(2),
      6,
    );
    expect(reasonOf(combinedEValue({ logEs: [] }))).toBe('too-few');
  });

  it('or may use α/m each', () => {
    expect(knownValue(strataAlpha({ alpha: 0.05, strata: 4 }))).toBeCloseTo(0.0125, 12);
    expect(reasonOf(strataAlpha({ alpha: 0.05, strata: 0 }))).toBe('out-of-range');
  });
});

describe('the confidence sequence', () => {
  it('has its published value', () => {
    const { low, high } = knownValue(confidenceSequence({ successes: 18, trials: 20 }));

    expect(low).toBeCloseTo(0.5897, 4);
    expect(high).toBeCloseTo(0.9963, 4);
  });

  // Roots of the two-sided mixture by scipy 1.17.1.
  it.each([
    [0, 20, 0.05, 1, 1, 0, 0.2606713509],
    [20, 20, 0.05, 1, 1, 0.7393286491, 1],
    [500, 1_000, 0.05, 1, 1, 0.4443853297, 0.5556146703],
    [5_200, 100_000, 0.05, 1, 1, 0.049021402, 0.0550901484],
    [30, 100, 0.1, 1, 1, 0.1772883182, 0.445921624],
    [3, 40, 0.05, 2, 5, 0.0065337982, 0.2639484609],
  ])('is known for %p of %p at α %p', (successes, trials, alpha, a, b, low, high) => {
    const band = knownValue(confidenceSequence({ successes, trials, alpha, a, b }));

    expect(band.low).toBeCloseTo(low, 9);
    expect(band.high).toBeCloseTo(high, 9);
    expect(band.estimate).toBeCloseTo(successes / trials, 12);
  });
});
