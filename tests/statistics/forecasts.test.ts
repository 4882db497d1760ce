import fc from 'fast-check';
import { brierScore } from '@causeway/shared/statistics/brier-score.js';
import { intervalCoverage } from '@causeway/shared/statistics/interval-coverage.js';
import { intervalScore } from '@causeway/shared/statistics/interval-score.js';
import { knownValue, reasonOf } from './known-value';

function forecastsOf(...pairs: readonly (readonly [number, 0 | 1])[]) {
  return pairs.map(([probability, outcome]) => ({ probability, outcome }));
}

describe('the score of forecasts', () => {
  it('is the mean squared distance, split in three', () => {
    const forecasts = forecastsOf([0.1, 0], [0.9, 1], [0.8, 1], [0.3, 0]);

    expect(knownValue(brierScore({ forecasts }))).toEqual({
      score: expect.closeTo(0.0375, 12) as number,
      reliability: expect.closeTo(0.0375, 12) as number,
      resolution: expect.closeTo(0.25, 12) as number,
      uncertainty: 0.25,
      skill: expect.closeTo(0.85, 12) as number,
    });
  });

  it('measures calibration within equal forecasts', () => {
    // Said .8 five times, three came true; said .2 five times, none did: base rate .3.
    const forecasts = forecastsOf(
      ...[1, 1, 1, 0, 0].map((outcome) => [0.8, outcome as 0 | 1] as const),
      ...Array.from({ length: 5 }, () => [0.2, 0] as const),
    );
    const score = knownValue(brierScore({ forecasts }));

    expect(score.reliability).toBeCloseTo((0.2 ** 2 + 0.2 ** 2) / 2, 12);
    expect(score.resolution).toBeCloseTo(0.09, 12);
    expect(score.uncertainty).toBeCloseTo(0.21, 12);
    expect(score.score).toBeCloseTo(0.16, 12);
  });

  it('has no skill to speak of when everything turned out the same', () => {
    const score = knownValue(brierScore({ forecasts: forecastsOf([0.7, 1], [0.9, 1]) }));

    expect(score.skill).toBeNull();
    expect(reasonOf(brierScore({ forecasts: [] }))).toBe('too-few');
    expect(reasonOf(brierScore({ forecasts: forecastsOf([1.2, 1]) }))).toBe('out-of-range');
  });

  it('always is reliability minus resolution plus uncertainty', () => {
    const forecast = fc.record({
      probability: fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
      outcome: fc.constantFrom(0 as const, 1 as const),
    });
    fc.assert(
      fc.property(fc.array(forecast, { minLength: 1 }), (forecasts) => {
        const { score, reliability, resolution, uncertainty } = knownValue(
          brierScore({ forecasts }),
        );
        expect(reliability - resolution + uncertainty).toBeCloseTo(score, 12);
      }),
      { numRuns: 200, seed: 16 },
    );
  });
});

describe('the score of an interval', () => {
  it('is its width, and dear when it misses', () => {
    const interval = { low: 0.3, high: 0.5, alpha: 0.1 };

    expect(knownValue(intervalScore({ ...interval, outcome: 0.4 }))).toBeCloseTo(0.2, 12);
    expect(knownValue(intervalScore({ ...interval, outcome: 0.25 }))).toBeCloseTo(1.2, 12);
    expect(knownValue(intervalScore({ ...interval, outcome: 0.55 }))).toBeCloseTo(1.2, 12);
  });

  it('needs its ends in order', () => {
    const turned = { low: 0.5, high: 0.3, alpha: 0.1, outcome: 0.4 };

    expect(reasonOf(intervalScore(turned))).toBe('out-of-range');
    expect(reasonOf(intervalCoverage({ intervals: [turned] }))).toBe('out-of-range');
  });
});

describe('how often intervals hold', () => {
  it('is a share with an interval of its own', () => {
    const intervals = Array.from({ length: 10 }, (_, place) => ({
      low: 0,
      high: 5,
      outcome: place + 0.5,
    }));
    const { hits, n, share } = knownValue(intervalCoverage({ intervals }));

    expect([hits, n, share.estimate]).toEqual([5, 10, 0.5]);
    // Wilson's interval for 5 of 10.
    expect(share.low).toBeCloseTo(0.2366, 4);
    expect(share.high).toBeCloseTo(0.7634, 4);
    expect(reasonOf(intervalCoverage({ intervals: [] }))).toBe('too-few');
  });

  it('counts an outcome on the edge as held', () => {
    const intervals = [
      { low: 1, high: 2, outcome: 2 },
      { low: 1, high: 2, outcome: 1 },
    ];

    expect(knownValue(intervalCoverage({ intervals })).hits).toBe(2);
  });
});
