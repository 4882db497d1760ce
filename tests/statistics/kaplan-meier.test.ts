import fc from 'fast-check';
import { kaplanMeier } from '@causeway/shared/statistics/kaplan-meier.js';
import { survivalAt } from '@causeway/shared/statistics/survival-at.js';
import { SeededRandom } from '../harness/seeded-random';
import { knownValue, reasonOf } from './known-value';

const happened = (...times: readonly number[]) => times.map((time) => ({ time, isEvent: true }));
const open = (...times: readonly number[]) => times.map((time) => ({ time, isEvent: false }));

// Freireich et al. 1963: weeks of remission under 6-MP and under a placebo.
const treated = [
  ...happened(6, 6, 6, 7, 10, 13, 16, 22, 23),
  ...open(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
];
const placebo = happened(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23);

describe('a survival curve', () => {
  // Stata's sts list, printed by Rodríguez, Pop 509 (Princeton): at risk, survivor function, standard
  // error and log-log limits.
  it.each([
    [6, 21, 0.8571, 0.0764, 0.6197, 0.9516],
    [7, 17, 0.8067, 0.0869, 0.5631, 0.9228],
    [10, 15, 0.7529, 0.0963, 0.5032, 0.8894],
    [13, 12, 0.6902, 0.1068, 0.4316, 0.8491],
    [16, 11, 0.6275, 0.1141, 0.3675, 0.8049],
    [22, 7, 0.5378, 0.1282, 0.2678, 0.7468],
    [23, 6, 0.4482, 0.1346, 0.1881, 0.6801],
  ])('is published for 6-MP at week %p', (week, atRisk, survival, standardError, low, high) => {
    const { steps } = knownValue(kaplanMeier({ times: treated }));
    const step = steps.find(({ time }) => time === week);

    expect(step?.atRisk).toBe(atRisk);
    expect(step?.survival).toBeCloseTo(survival, 4);
    expect(step?.standardError).toBeCloseTo(standardError, 4);
    expect(step?.low).toBeCloseTo(low, 4);
    expect(step?.high).toBeCloseTo(high, 4);
  });

  it('has a median with limits where the curve and its bands reach one half', () => {
    expect(knownValue(kaplanMeier({ times: treated }))).toMatchObject({
      n: 21,
      events: 9,
      censored: 12,
      median: 23,
      medianLow: 13,
      medianHigh: null,
    });
    expect(knownValue(kaplanMeier({ times: placebo }))).toMatchObject({
      median: 8,
      medianLow: 4,
      medianHigh: 11,
    });
  });

  it('keeps to numbers when nobody is left', () => {
    const { steps } = knownValue(kaplanMeier({ times: placebo }));

    expect(steps.at(-2)).toMatchObject({ time: 22, atRisk: 2 });
    expect(steps.at(-2)?.high).toBeCloseTo(0.197, 4);
    expect(steps.at(-1)).toEqual({
      time: 23,
      atRisk: 1,
      events: 1,
      censored: 0,
      survival: 0,
      standardError: 0,
      low: 0,
      high: steps.at(-2)?.high,
    });
  });

  it('counts those who leave at the time of an event as still at risk', () => {
    const { steps } = knownValue(kaplanMeier({ times: [...happened(5), ...open(5, 9)] }));

    expect(steps[0]).toMatchObject({ time: 5, atRisk: 3, events: 1, censored: 1 });
    expect(steps[0]?.survival).toBeCloseTo(2 / 3, 12);
    expect(steps[1]).toMatchObject({ time: 9, atRisk: 1, events: 0, censored: 1 });
  });

  it('says why there is none', () => {
    expect(reasonOf(kaplanMeier({ times: [] }))).toBe('nobody-eligible');
    expect(reasonOf(kaplanMeier({ times: open(3, 5) }))).toBe('all-censored');
    expect(reasonOf(kaplanMeier({ times: happened(-1) }))).toBe('out-of-range');
    expect(reasonOf(kaplanMeier({ times: happened(Number.NaN) }))).toBe('not-a-number');
  });

  it('is one minus the share of events where nobody left early, in any order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 60 }),
        (times) => {
          const { steps } = knownValue(kaplanMeier({ times: happened(...times) }));
          for (const { time, survival } of steps) {
            const later = times.filter((other) => other > time).length;
            expect(survival).toBeCloseTo(later / times.length, 10);
          }
          const reversed = kaplanMeier({ times: happened(...times.toReversed()) });
          expect(knownValue(reversed).steps).toEqual(steps);
        },
      ),
      { numRuns: 100, seed: 8 },
    );
  });

  it('never rises, and its bands hold it', () => {
    const observed = fc.record({ time: fc.integer({ min: 0, max: 40 }), isEvent: fc.boolean() });
    fc.assert(
      fc.property(fc.array(observed, { maxLength: 80 }), (times) => {
        const { steps } = knownValue(kaplanMeier({ times: [...times, ...happened(20)] }));
        let before = { survival: 1, high: 1, low: 1 };
        for (const step of steps) {
          expect(step.survival).toBeLessThanOrEqual(before.survival);
          expect(step.low).toBeLessThanOrEqual(step.survival + 1e-12);
          expect(step.high).toBeGreaterThanOrEqual(step.survival - 1e-12);
          before = step;
        }
      }),
      { numRuns: 100, seed: 9 },
    );
  });

  it('takes a hundred thousand people', () => {
    const random = new SeededRandom(10);
    const times = Array.from({ length: 100_000 }, () => {
      const [event, leaving] = [-Math.log(random.next() || 1), -Math.log(random.next() || 1)];
      return { time: Math.min(event, leaving), isEvent: event <= leaving };
    });
    const { median } = knownValue(kaplanMeier({ times }));

    expect(median).toBeCloseTo(Math.LN2, 1);
  });
});

describe('the curve at a time', () => {
  const curve = knownValue(kaplanMeier({ times: treated }));

  it('is that of the last step', () => {
    expect(knownValue(survivalAt({ curve, time: 0 }))).toMatchObject({ estimate: 1, high: 1 });
    expect(knownValue(survivalAt({ curve, time: 12 })).estimate).toBeCloseTo(0.7529, 4);
    expect(knownValue(survivalAt({ curve, time: 23 })).low).toBeCloseTo(0.1881, 4);
  });

  it('is unknown later than anybody was observed', () => {
    expect(reasonOf(survivalAt({ curve, time: 36 }))).toBe('too-few');
    expect(reasonOf(survivalAt({ curve, time: -1 }))).toBe('out-of-range');

    const complete = knownValue(kaplanMeier({ times: placebo }));
    expect(knownValue(survivalAt({ curve: complete, time: 50 })).estimate).toBe(0);
  });
});
