import { krippendorffAlpha } from '@causeway/shared/statistics/krippendorff-alpha.js';
import { SeededRandom } from '../harness/seeded-random';
import { knownValue, reasonOf } from './known-value';

const _ = null;

/** Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, section C. */
const fourObservers = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
  [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
];

const levels = ['nominal', 'ordinal', 'interval'] as const;

describe('the agreement of raters', () => {
  it.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
  ] as const)('is published for four observers: %s', (level, expected) => {
    const agreement = knownValue(krippendorffAlpha({ ratings: fourObservers, level }));

    expect(agreement.alpha).toBeCloseTo(expected, 3);
    expect(agreement).toMatchObject({ units: 11, pairableValues: 40 });
  });

  it('is published for two observers who name or who say yes or no', () => {
    const names = ['aabbdcccedda'.split(''), 'babbbccceddd'.split('')];
    const answers = [
      [0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
      [1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
    ];

    const alphaOf = (ratings: readonly (readonly (string | number)[])[]) =>
      knownValue(krippendorffAlpha({ ratings, level: 'nominal' })).alpha;
    expect(alphaOf(names)).toBeCloseTo(0.692, 3);
    expect(alphaOf(answers)).toBeCloseTo(0.095, 3);
  });

  it('depends on the level for ratings that are far apart', () => {
    // By the full coincidence matrix, in numpy.
    const ratings = [
      [3, 7, _, 9, 2.5],
      [4, 7, 1, 8, 2],
      [3, _, 2, 9, 6],
    ];
    const alphas = levels.map((level) => knownValue(krippendorffAlpha({ ratings, level })).alpha);

    expect(alphas[0]).toBeCloseTo(0.27027, 5);
    expect(alphas[1]).toBeCloseTo(0.841026, 5);
    expect(alphas[2]).toBeCloseTo(0.839286, 5);
  });

  it('is 1 for raters who always agree and about 0 for those who toss a coin', () => {
    const random = new SeededRandom(17);
    const tossed = Array.from({ length: 10 }, () =>
      Array.from({ length: 10_000 }, () => random.below(5)),
    );
    for (const level of levels) {
      const agreeing = {
        ratings: [
          [1, 2, 3],
          [1, 2, 3],
        ],
        level,
      };
      expect(knownValue(krippendorffAlpha(agreeing)).alpha).toBe(1);
      const chance = knownValue(krippendorffAlpha({ ratings: tossed, level }));
      expect(Math.abs(chance.alpha)).toBeLessThan(0.01);
      expect(chance.pairableValues).toBe(100_000);
    }
  });

  it('keeps its digits for large values that hardly differ', () => {
    const far = fourObservers.map((row) => row.map((value) => (value === null ? _ : value + 1e9)));

    expect(knownValue(krippendorffAlpha({ ratings: far, level: 'interval' })).alpha).toBeCloseTo(
      0.849107,
      6,
    );
  });

  it('says why there is none', () => {
    const reason = (ratings: readonly (readonly (number | string | null)[])[], level = levels[2]) =>
      reasonOf(krippendorffAlpha({ ratings, level }));

    expect(reason([])).toBe('no-overlap');
    expect(
      reason([
        [1, _],
        [_, 2],
      ]),
    ).toBe('no-overlap');
    expect(
      reason([
        [4, 4],
        [4, 4],
      ]),
    ).toBe('no-variation');
    expect(reason([['a'], ['b']])).toBe('not-a-number');
    expect(reason([[Number.NaN], [1]])).toBe('not-a-number');
  });
});
