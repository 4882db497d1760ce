import { timeToFirstUse } from '@causeway/shared/domain/measure/measures/time-to-first-use.js';
import type { MeasureInput } from '@causeway/shared/domain/measure/measure.js';
import {
  ago,
  aMeasureInput,
  aPersonRecord,
  manyPeople,
  valueOf,
} from '../../builders/measure-input.js';

/** Remission under 6-MP (Freireich et al. 1963), every patient five times, weeks read as days. */
const events = [6, 6, 6, 7, 10, 13, 16, 22, 23];
const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
const used = (day: number) =>
  manyPeople(5, { accessAt: ago(50), uses: [{ daysAgo: [50 - day, 1] }] });
const left = (day: number) => manyPeople(5, { accessAt: ago(50), leftAt: ago(50 - day) });
const freireich = [...events.flatMap(used), ...censored.flatMap(left)];

const curveOf = (input: Partial<MeasureInput>) => valueOf(timeToFirstUse, 'curve', input);

describe('time to first use', () => {
  it('is the curve of Kaplan and Meier, from access on', () => {
    const { steps, median, events: happened } = curveOf({ people: freireich });
    const at = (time: number) => steps.find((step) => step.time === time)?.survival;
    expect(at(6)).toBeCloseTo(0.8571, 4);
    expect(at(10)).toBeCloseTo(0.7529, 4);
    expect(at(23)).toBeCloseTo(0.4482, 4);
    expect({ median, happened }).toEqual({ median: 23, happened: 45 });
  });

  it('censors those who have not used it, today or when they left, and drops nobody', () => {
    expect(timeToFirstUse.estimate(aMeasureInput({ people: freireich }))).toMatchObject({
      n: 105,
      eligible: 105,
      censored: 60,
    });
    const waiting = [...used(3), ...manyPeople(15, { accessAt: ago(4) })];
    expect(curveOf({ people: waiting }).steps).toMatchObject([
      { time: 3, survival: 0.75, atRisk: 20 },
    ]);
  });

  it('draws no step that fewer people than the smallest group stand behind', () => {
    const single = [
      ...[1, 2, 3, 4].flatMap((day) =>
        aPersonRecord({ accessAt: ago(50), uses: [{ daysAgo: [50 - day] }] }),
      ),
      ...used(5),
      ...manyPeople(11, { accessAt: ago(50) }),
    ];
    const steps = curveOf({ people: single }).steps;
    expect(steps.map(({ time }) => time)).toEqual([5]);
    expect(steps[0]?.survival).toBeCloseTo(0.55, 12);
    const coarse = curveOf({ people: freireich, smallestGroup: 10 }).steps;
    expect(coarse.map(({ time }) => time)).toEqual([10]);
  });

  it('says nothing of people without access', () => {
    const people = manyPeople(7, { accessAt: null });
    expect(timeToFirstUse.estimate(aMeasureInput({ people })).value).toEqual({
      kind: 'unknown',
      reason: 'nobody-eligible',
    });
  });
});
