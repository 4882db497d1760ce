import fc from 'fast-check';
import { curveValue } from '@causeway/shared/domain/measure/curve-value.js';
import { kaplanMeier } from '@causeway/shared/statistics/kaplan-meier.js';

const life = fc.record({ time: fc.nat(40), isEvent: fc.boolean() });
const lives = fc.array(life, { minLength: 5, maxLength: 200 });

function drawn(times: readonly { time: number; isEvent: boolean }[], k: number) {
  const answer = curveValue(times, 'days', k);
  if (answer.kind === 'unknown' || answer.value.form !== 'curve')
    return { steps: [], median: null };
  return answer.value;
}

function wholeOf(times: readonly { time: number; isEvent: boolean }[]) {
  const whole = kaplanMeier({ times });
  return whole.kind === 'unknown' ? { steps: [], median: null } : whole.value;
}

describe('a curve of people', () => {
  it('has the height and the median of the whole curve', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 5, max: 12 }), (times, k) => {
        const whole = wholeOf(times);
        const { steps, median } = drawn(times, k);
        expect(median).toBe(whole.median);
        const height = (time: number) => whole.steps.find((step) => step.time === time)?.survival;
        expect(steps.map(({ survival }) => survival)).toEqual(
          steps.map(({ time }) => height(time)),
        );
      }),
      { seed: 20_260_105, numRuns: 200 },
    );
  });

  it('speaks of at least k people in every step, between them and after the last', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 5, max: 12 }), (times, k) => {
        const { steps } = drawn(times, k);
        const ends = [...steps.map(({ time }) => time), 100];
        const between = ends.map((end, place) => {
          const own = times.filter(({ time }) => (ends[place - 1] ?? -1) < time && time <= end);
          return {
            events: own.filter(({ isEvent }) => isEvent).length,
            censored: own.filter(({ isEvent }) => !isEvent).length,
          };
        });
        const counts = between.flatMap(({ events, censored }) => [events, censored]);
        const isDrawn = steps.length > 0;
        expect(counts.filter((count) => isDrawn && count > 0 && count < k)).toEqual([]);
        const left = between.map((_, place) =>
          between.slice(place).reduce((all, { events, censored }) => all + events + censored, 0),
        );
        expect(steps.map(({ atRisk }) => atRisk)).toEqual(left.slice(0, -1));
      }),
      { seed: 20_260_106, numRuns: 300 },
    );
  });
});
