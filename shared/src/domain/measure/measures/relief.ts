import { known, unknown } from '../../../statistics/answer.js';
import { meanInterval } from '../../../statistics/mean-interval.js';
import type { Trace } from '../../observation/trace.js';
import { fewestPerArm } from '../difference-value.js';
import { filledGroups } from '../filled-groups.js';
import { inUnit } from '../in-unit.js';
import { amountsOf } from '../mean-difference.js';
import type { Measure, PersonRecord } from '../measure.js';
import type { MeasureName } from '../measure-name.js';
import { contributors } from '../person-traces.js';

const name: MeasureName = 'relief';

/** The mean of what somebody was measured at, in hundredths. */
function painOf(person: PersonRecord, moment: Trace): number {
  const measured = person.uses.filter(({ trace }) => trace === moment);
  const n = measured.reduce((sum, use) => sum + use.n, 0);
  return measured.reduce((sum, use) => sum + use.sums[0], 0) / n;
}

function meanOf(values: readonly number[]) {
  const mean = meanInterval(amountsOf(values));
  if (mean.kind === 'known') return inUnit(mean.value, 'value');
  const estimate = values.reduce((sum, value) => sum + value, 0) / values.length;
  return inUnit({ estimate, low: estimate, high: estimate }, 'value');
}

/**
 * The indicator somebody was recruited by, measured again on the same people: after minus before.
 * Whether up is good depends on the indicator.
 */
export const relief: Measure = {
  name,
  class: 'context',
  form: 'difference',
  better: 'neither',
  filters: ['use-case', 'stratum'],
  estimate({ people }) {
    const before = contributors(people, ['pain-before']);
    const both = contributors(before, ['pain-after']);
    const counts = {
      n: both.length,
      eligible: before.length,
      censored: before.length - both.length,
    };
    if (both.length < fewestPerArm) return { ...counts, value: unknown('too-few') };
    const was = both.map((person) => painOf(person, 'pain-before'));
    const is = both.map((person) => painOf(person, 'pain-after'));
    const changes = is.map((value, place) => value - (was[place] ?? value));
    return {
      ...counts,
      value: known({
        form: 'difference',
        unit: 'value',
        first: { ...meanOf(is), n: both.length },
        second: { ...meanOf(was), n: both.length },
        ...meanOf(changes),
      }),
    };
  },
  groups({ people }) {
    const before = contributors(people, ['pain-before']);
    const both = contributors(before, ['pain-after']);
    const censored = before.filter((person) => !both.includes(person));
    return filledGroups({ n: both, eligible: before, censored });
  },
};
