import type { Answer } from '../../../statistics/answer.js';
import { unknown } from '../../../statistics/answer.js';
import { meanInterval } from '../../../statistics/mean-interval.js';
import type { Tally } from '../../observation/tally.js';
import { amountOf } from '../count-tallies.js';
import { filledGroups } from '../filled-groups.js';
import { isServed } from '../interaction-codes.js';
import { mapAnswer } from '../map-answer.js';
import { amountsOf } from '../mean-difference.js';
import type { Measure, PersonRecord } from '../measure.js';
import type { MeasureName } from '../measure-name.js';
import { exposureWeeks } from '../own-clock.js';
import { peopleWithAccess } from '../people-with-access.js';
import { contributors, sumOf } from '../person-traces.js';

const name: MeasureName = 'net-minutes';
const interactions = ['use', 'attempt', 'practice'] as const;

/** In seconds. Practice costs time and saves none; a gain that nobody stated is none. */
function partsOf(tallies: readonly Tally[]) {
  return {
    saved: amountOf(tallies, 'interaction', 'minutesSaved', isServed).sum,
    learning: -amountOf(tallies, 'interaction', 'minutesLearning').sum,
    correcting: -amountOf(tallies, 'interaction', 'minutesCorrecting').sum,
    workarounds: -amountOf(tallies, 'workaround', 'minutes').sum,
    'help-given': -amountOf(tallies, 'help', 'minutes').sum,
  };
}

function netOf(person: PersonRecord): number {
  const costs = sumOf(person, interactions, 0) + sumOf(person, interactions, 1);
  return sumOf(person, ['use'], 2) - costs - sumOf(person, ['workaround', 'help-given'], 0);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/**
 * Half the width of the interval: the spread of a ratio, linearised (Cochran, Sampling Techniques,
 * 1977, chapter 6). People are the sample, not uses.
 */
function halfWidthOf(exposed: readonly PersonRecord[], today: number): Answer<number> {
  if (exposed.length === 0) return unknown('nobody-eligible');
  const own = exposed.map((one) => ({ net: netOf(one), weeks: exposureWeeks(one, today) }));
  const weeks = total(own.map((one) => one.weeks));
  const rate = total(own.map(({ net }) => net)) / weeks;
  const linear = own.map((one) => rate + ((one.net - rate * one.weeks) * own.length) / weeks);
  return mapAnswer(meanInterval(amountsOf(linear)), ({ low, high }) => (high - low) / 2);
}

/** Time saved less what it cost, a person and week. What cannot be put down to a person costs as well. */
export const netMinutes: Measure = {
  name,
  class: 'gating',
  form: 'balance',
  better: 'higher',
  filters: ['use-case', 'ring', 'provenance', 'stratum'],
  estimate(input) {
    const { exposed, eligible } = peopleWithAccess(input);
    const weeks = total(exposed.map((one) => exposureWeeks(one, input.today)));
    const parts = Object.entries(partsOf(input.tallies)).map(([part, seconds]) => ({
      name: part,
      minutes: seconds / 60 / weeks,
    }));
    const estimate = total(parts.map(({ minutes }) => minutes));
    return {
      n: exposed.length,
      eligible: eligible.length,
      censored: eligible.length - exposed.length,
      value: mapAnswer(halfWidthOf(exposed, input.today), (seconds) => ({
        form: 'balance',
        unit: 'minutes',
        parts,
        estimate,
        low: estimate - seconds / 60,
        high: estimate + seconds / 60,
      })),
    };
  },
  groups(input) {
    const { exposed, eligible } = peopleWithAccess(input);
    const withAmount = (place: 0 | 1 | 2) =>
      input.people.filter((person) => sumOf(person, interactions, place) > 0);
    return filledGroups({
      n: exposed,
      eligible,
      saved: withAmount(2),
      learning: withAmount(0),
      correcting: withAmount(1),
      workarounds: contributors(input.people, ['workaround']),
      'help-given': contributors(input.people, ['help-given']),
    });
  },
};
