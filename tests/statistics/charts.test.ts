import { bernoulliCusum } from '@causeway/shared/statistics/bernoulli-cusum.js';
import { pChart } from '@causeway/shared/statistics/p-chart.js';
import { knownValue, reasonOf } from './known-value';

describe('the chart of late deterioration', () => {
  const chart = { allowed: 0.05, bad: 0.1, limit: 2 } as const;

  it('weighs failures and successes as published', () => {
    const { weightFailure, weightSuccess } = knownValue(
      bernoulliCusum({ ...chart, outcomes: [0] }),
    );

    expect(weightFailure).toBeCloseTo(0.69315, 5);
    expect(weightSuccess).toBeCloseTo(-0.05407, 5);
  });

  it('rests at 0 while all is well and signals at the limit', () => {
    const { values, signalAt } = knownValue(
      bernoulliCusum({ ...chart, outcomes: [0, 0, 1, 0, 1, 1, 0, 1] }),
    );

    expect(values.slice(0, 2)).toEqual([0, 0]);
    expect(values[2]).toBeCloseTo(0.69315, 4);
    expect(values[3]).toBeCloseTo(0.63908, 4);
    expect(values[5]).toBeCloseTo(2.02537, 4);
    expect(signalAt).toBe(5);
    expect(knownValue(bernoulliCusum({ ...chart, outcomes: [1, 1] })).signalAt).toBeNull();
  });

  it('needs a bad rate above the allowed one, a limit and outcomes', () => {
    expect(reasonOf(bernoulliCusum({ ...chart, bad: 0.05, outcomes: [1] }))).toBe('out-of-range');
    expect(reasonOf(bernoulliCusum({ ...chart, limit: 0, outcomes: [1] }))).toBe('out-of-range');
    expect(reasonOf(bernoulliCusum({ ...chart, outcomes: [] }))).toBe('no-trials');
  });
});

/** NIST/SEMATECH e-Handbook 6.3.3.2: misregistered chips, 50 on each of 30 wafers. */
const wafers = [
  12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7,
  13, 9, 6,
].map((events) => ({ events, trials: 50 }));

describe('the chart of shares', () => {
  it('has the limits of NIST’s wafers and finds the same two outside', () => {
    const { center, points } = knownValue(pChart({ samples: wafers }));

    expect(center).toBeCloseTo(0.2313, 4);
    expect(points[0]?.upper).toBeCloseTo(0.4102, 4);
    expect(points[0]?.lower).toBeCloseTo(0.0524, 4);
    expect(points.flatMap(({ isOutside }, place) => (isOutside ? [place + 1] : []))).toEqual([
      15, 23,
    ]);
  });

  it('has exact binomial limits where fewer than five events are expected', () => {
    // Binomial(50, .02): P(X ≥ 6) = .00048 and P(X ≥ 5) = .0032, so that 5 is inside and 6 is not.
    const counts = [6, 5, ...Array<number>(89).fill(1), ...Array<number>(9).fill(0)];
    const rare = counts.map((events) => ({ events, trials: 50 }));
    const usual = rare.map(({ events, trials }) => ({ events: trials - events, trials }));
    const [low, high] = [rare, usual].map((samples) => knownValue(pChart({ samples })));

    expect(low?.center).toBe(0.02);
    expect(low?.points[0]).toEqual({ share: 0.12, lower: 0, upper: 0.1, isOutside: true });
    expect(low?.points.filter(({ isOutside }) => isOutside)).toHaveLength(1);
    expect(high?.points[0]).toEqual({ share: 0.88, lower: 0.9, upper: 1, isOutside: true });
    expect(high?.points[1]?.isOutside).toBe(false);
  });

  it('has nothing outside when nothing ever happened', () => {
    const samples = [
      { events: 0, trials: 30 },
      { events: 0, trials: 40 },
    ];

    expect(knownValue(pChart({ samples })).points).toEqual([
      { share: 0, lower: 0, upper: 0, isOutside: false },
      { share: 0, lower: 0, upper: 0, isOutside: false },
    ]);
    expect(reasonOf(pChart({ samples: [] }))).toBe('too-few');
    expect(reasonOf(pChart({ samples: [{ events: 0, trials: 0 }] }))).toBe('no-trials');
  });
});
