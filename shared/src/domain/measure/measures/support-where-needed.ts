import { unknown } from '../../../statistics/answer.js';
import { isIn } from '../../participant/stratum.js';
import { filledGroups } from '../filled-groups.js';
import { amountsOf, meanDifference } from '../mean-difference.js';
import type { Measure, MeasureInput, PersonRecord } from '../measure.js';
import type { MeasureName } from '../measure-name.js';
import { exposureWeeks } from '../own-clock.js';
import { peopleWithAccess } from '../people-with-access.js';
import { sumOf } from '../person-traces.js';

const name: MeasureName = 'support-where-needed';

function isInNeed({ strata }: PersonRecord): boolean {
  return isIn(strata, 'struggling') || isIn(strata, 'less-technical');
}

/** A rate over a few days says nothing of a week. */
function armsOf({ people, today }: MeasureInput) {
  const asked = people.filter((person) => exposureWeeks(person, today) >= 1);
  return {
    first: asked.filter(isInNeed),
    second: asked.filter((person) => !isInNeed(person)),
  };
}

/** Help received a week by those who find it hard, minus what the rest received. */
export const supportWhereNeeded: Measure = {
  name,
  class: 'context',
  form: 'difference',
  better: 'higher',
  filters: ['ring'],
  estimate(input) {
    const { first, second } = armsOf(input);
    const { eligible } = peopleWithAccess(input);
    const n = first.length + second.length;
    const weekly = (people: readonly PersonRecord[]) =>
      amountsOf(
        people.map((one) => sumOf(one, ['help-received'], 0) / exposureWeeks(one, input.today)),
      );
    return {
      n,
      eligible: eligible.length,
      censored: eligible.length - n,
      value:
        eligible.length === 0
          ? unknown('nobody-eligible')
          : meanDifference(weekly(first), weekly(second), 'minutes'),
    };
  },
  groups(input) {
    const { first, second } = armsOf(input);
    const { eligible } = peopleWithAccess(input);
    return filledGroups({ n: [...first, ...second], eligible, first, second });
  },
};
