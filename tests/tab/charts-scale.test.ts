import fc from 'fast-check';
import { chartScale, shareScale } from '@causeway/tab/components/charts/chart-scale.js';

const numbers = fc.array(fc.double({ min: -5_000, max: 5_000, noNaN: true }), { maxLength: 8 });
const seeded = { seed: 20_260_304, numRuns: 300 };

describe('the scale of a chart', () => {
  it('has zero and every value on it, and keeps their order', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        // A distance below a millionth is no distance a reader could see.
        const seen = values.map((value) => Math.round(value * 1e6) / 1e6);
        const { ticks, at } = chartScale(seen);
        const [first, last] = [ticks[0]!, ticks.at(-1)!];
        const slack = (last - first) * 1e-6;
        for (const value of [0, ...seen]) {
          expect(value).toBeGreaterThanOrEqual(first - slack);
          expect(value).toBeLessThanOrEqual(last + slack);
        }
        const places = seen.toSorted((left, right) => left - right).map(at);
        expect(places).toEqual(places.toSorted((left, right) => left - right));
      }),
      seeded,
    );
  });

  it('has few lines, at even distances', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const { ticks, at } = chartScale(values);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(7);
        const places = ticks.map(at);
        for (const [index, place] of places.entries()) {
          expect(place).toBeCloseTo((index / (places.length - 1)) * 100, 6);
        }
      }),
      seeded,
    );
  });

  it('keeps the whole in sight for shares, and comes closer where all are small', () => {
    expect(shareScale([0.4, 0.75]).ticks).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(shareScale([0.021, 0.046, 0.05]).at(0.05)).toBeGreaterThan(60);
  });
});
