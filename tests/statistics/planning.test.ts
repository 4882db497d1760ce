import { expectedFurtherTrials } from '@causeway/shared/statistics/expected-further-trials.js';
import { whatItCanShow } from '@causeway/shared/statistics/what-it-can-show.js';
import { knownValue, reasonOf } from './known-value';

const half = { threshold: 0.5, direction: 'above', alpha: 0.05 } as const;

describe('what a pilot can show before it starts', () => {
  it('is known for 20 people and one half', () => {
    const plan = { ...half, trials: 20 };

    expect(knownValue(whatItCanShow({ ...plan, kind: 'one-look' }))).toEqual({
      passesFrom: 15,
      failsUpTo: 5,
    });
    expect(knownValue(whatItCanShow({ ...plan, kind: 'anytime' }))).toEqual({
      passesFrom: 16,
      failsUpTo: 4,
    });
  });

  it('turns round for a rate that must stay below', () => {
    const plan = { trials: 60, threshold: 0.2, alpha: 0.05, kind: 'one-look' } as const;

    // Binomial(60, .2): P(X ≤ 6) = .0308, P(X ≤ 7) = .0670; P(X ≥ 18) = .0427, P(X ≥ 17) = .0772.
    expect(knownValue(whatItCanShow({ ...plan, direction: 'below' }))).toEqual({
      passesFrom: 6,
      failsUpTo: 18,
    });
  });

  it('may be nothing on one side, or on both', () => {
    const few = { threshold: 0.05, direction: 'below', alpha: 0.05, kind: 'one-look' } as const;

    expect(knownValue(whatItCanShow({ ...few, trials: 58 })).passesFrom).toBeNull();
    expect(knownValue(whatItCanShow({ ...few, trials: 59 })).passesFrom).toBe(0);
    expect(knownValue(whatItCanShow({ ...half, trials: 4, kind: 'anytime' }))).toEqual({
      passesFrom: null,
      failsUpTo: null,
    });
  });
});

describe('about how many more observations', () => {
  // Found by trying one number after the other, with the distributions of scipy 1.17.1.
  it.each([
    [12, 20, 0.5, 274, 69],
    [30, 50, 0.5, 209, 30],
    [2, 40, 0.1, 799, 215],
    [9, 10, 0.5, 1, 0],
    [52, 100, 0.5, 8_486, 1_706],
    [18, 60, 0.25, 676, 134],
  ])('%p of %p against %p need', (successes, trials, threshold, anytime, oneLook) => {
    const state = { successes, trials, threshold, alpha: 0.05 };

    for (const direction of ['above', 'below'] as const) {
      expect(knownValue(expectedFurtherTrials({ ...state, direction, kind: 'anytime' }))).toBe(
        anytime,
      );
      expect(knownValue(expectedFurtherTrials({ ...state, direction, kind: 'one-look' }))).toBe(
        oneLook,
      );
    }
  });

  it('is the fewest that could decide before anything was observed', () => {
    const nothing = { ...half, successes: 0, trials: 0 };

    expect(knownValue(expectedFurtherTrials({ ...nothing, kind: 'one-look' }))).toBe(5);
    expect(knownValue(expectedFurtherTrials({ ...nothing, kind: 'anytime' }))).toBe(7);
  });

  it('has no end at the threshold itself', () => {
    const level = { ...half, successes: 50, trials: 100 };

    expect(reasonOf(expectedFurtherTrials({ ...level, kind: 'anytime' }))).toBe(
      'does-not-converge',
    );
  });
});
