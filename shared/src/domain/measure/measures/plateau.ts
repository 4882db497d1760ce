import { known, unknown } from '../../../statistics/answer.js';
import { filledGroups } from '../filled-groups.js';
import type { Measure } from '../measure.js';
import type { MeasureName } from '../measure-name.js';
import { peopleWithAccess } from '../people-with-access.js';
import { activeWithin } from '../person-traces.js';
import { activeWeeks, type ActiveWeek } from '../weekly-active-share.js';

const name: MeasureName = 'plateau';
const fewestPeople = 10;
const weeks = 4;
const leastGain = 0.02;
const nearlyEverybody = 0.8;

function meanShare(of: readonly ActiveWeek[]): number {
  return of.reduce((sum, { active, exposed }) => sum + active / exposed, 0) / of.length;
}

/**
 * On when the share of people using it in a week has gained less than two points from one four weeks
 * to the next (half a point a week), while it is below 80%. Everybody counted had access all week.
 */
export const plateau: Measure = {
  name,
  class: 'context',
  form: 'signal',
  better: 'neither',
  filters: ['ring', 'use-case'],
  estimate(input) {
    const all = activeWeeks(input, 2 * weeks);
    const { eligible } = peopleWithAccess(input);
    const n = all.at(-1)?.exposed ?? 0;
    const result = { n, eligible: eligible.length, censored: 0 };
    if (eligible.length === 0) return { ...result, value: unknown('nobody-eligible') };
    if (all.some(({ exposed }) => exposed < fewestPeople)) {
      return { ...result, value: unknown('too-few') };
    }
    const [earlier, later] = [meanShare(all.slice(0, weeks)), meanShare(all.slice(weeks))];
    if (earlier + later === 0) return { ...result, value: unknown('no-events') };
    const isOn = later - earlier < leastGain && later < nearlyEverybody;
    return {
      ...result,
      value: known({ form: 'signal', isOn, facts: { earlierShare: earlier, laterShare: later } }),
    };
  },
  groups(input) {
    const { people, today } = input;
    const half = 7 * weeks;
    return filledGroups({
      eligible: peopleWithAccess(input).eligible,
      earlierShare: activeWithin(people, ['use'], { from: today - 2 * half, until: today - half }),
      laterShare: activeWithin(people, ['use'], { from: today - half, until: today }),
    });
  },
};
