import fc from 'fast-check';
import { exactBinomial } from '@causeway/shared/statistics/exact-binomial.js';
import { knownValue } from './known-value';

describe('the exact binomial test', () => {
  it('passes 20 people at a threshold of one half from 15 successes', () => {
    const of = (successes: number) =>
      knownValue(exactBinomial({ successes, trials: 20, threshold: 0.5, alpha: 0.05 }));

    expect(of(14)).toMatchObject({ passes: false, passesFrom: 15 });
    expect(of(14).pValue).toBeCloseTo(0.0577, 4);
    expect(of(15)).toMatchObject({ passes: true, passesFrom: 15 });
    expect(of(15).pValue).toBeCloseTo(21_700 / 2 ** 20, 12);
  });

  it('tests from below as it tests from above, seen from the other side', () => {
    const test = { trials: 20, threshold: 0.5, direction: 'below' } as const;

    expect(knownValue(exactBinomial({ ...test, successes: 5 }))).toEqual({
      pValue: expect.closeTo(21_700 / 2 ** 20, 12) as number,
      passes: true,
      passesFrom: 5,
    });
    expect(knownValue(exactBinomial({ ...test, successes: 6 })).passes).toBe(false);
  });

  it('gives Mendel his peas', () => {
    // Conover 1971, in R's binom.test: 682 of 925 plants, three quarters expected.
    const peas = { successes: 682, trials: 925, threshold: 0.75 };

    expect(knownValue(exactBinomial(peas)).pValue).toBeCloseTo(0.8241, 4);
    expect(knownValue(exactBinomial({ ...peas, direction: 'below' })).pValue).toBeCloseTo(0.196, 4);
  });

  it('needs no luck at a hundred thousand', () => {
    const large = { trials: 100_000, threshold: 0.5, alpha: 0.05 };

    expect(knownValue(exactBinomial({ ...large, successes: 50_500 })).pValue).toBeCloseTo(
      0.0007912,
      7,
    );
    expect(knownValue(exactBinomial({ ...large, successes: 100_000 })).passes).toBe(true);
    expect(knownValue(exactBinomial({ ...large, successes: 0 })).passes).toBe(false);
  });

  it('says when no count passes', () => {
    const four = { successes: 4, trials: 4, threshold: 0.5, alpha: 0.05 };

    expect(knownValue(exactBinomial(four))).toEqual({
      pValue: expect.closeTo(0.0625, 12) as number,
      passes: false,
      passesFrom: null,
    });
  });

  it('lets a tail of exactly α pass', () => {
    const five = { successes: 5, trials: 5, threshold: 0.5, alpha: 1 / 32 };

    expect(knownValue(exactBinomial(five)).passes).toBe(true);
  });

  it('passes exactly from the count it names', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.constantFrom('above' as const, 'below' as const),
        fc.constantFrom(0.01, 0.05, 0.2),
        (trials, threshold, direction, alpha) => {
          const tests = Array.from({ length: trials + 1 }, (_, successes) =>
            knownValue(exactBinomial({ successes, trials, threshold, direction, alpha })),
          );
          const passing = tests.flatMap(({ passes }, count) => (passes ? [count] : []));
          const outermost = direction === 'above' ? passing[0] : passing.at(-1);

          expect(tests[0]?.passesFrom).toBe(outermost ?? null);
          expect(passing).toEqual(
            direction === 'above'
              ? passing.map((_, index) => trials + 1 - passing.length + index)
              : passing.map((_, index) => index),
          );
        },
      ),
      { numRuns: 200, seed: 1 },
    );
  });
});
