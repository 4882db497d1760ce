import { known, unknown } from '../../../statistics/answer.js';
import { isAlmostNoUse } from '../almost-no-use.js';
import { countOf, within } from '../count-tallies.js';
import { filledGroups } from '../filled-groups.js';
import { isAtWork } from '../interaction-codes.js';
import type { Measure } from '../measure.js';
import type { MeasureName } from '../measure-name.js';
import { exposureDays } from '../own-clock.js';
import { peopleWithAccess } from '../people-with-access.js';

const name: MeasureName = 'total-activation-failure';
const days = 28;

/**
 * On when a group has made almost no use of it together in the last four weeks. It says how many
 * could have, and never how few did: there it is "almost nobody".
 */
export const totalActivationFailure: Measure = {
  name,
  class: 'guardrail',
  form: 'signal',
  better: 'neither',
  filters: ['ring'],
  estimate(input) {
    const { tallies, people, today } = input;
    const window = { from: today - days, until: today };
    const { eligible, exposed } = peopleWithAccess(input);
    const isOn = isAlmostNoUse({
      people: exposed.length,
      exposureDays: exposureDays(people, window, today),
      interactions: countOf(within(tallies, window.from, window.until), 'interaction', isAtWork),
    });
    return {
      n: exposed.length,
      eligible: eligible.length,
      censored: eligible.length - exposed.length,
      value:
        isOn === undefined
          ? unknown('too-few')
          : known({ form: 'signal', isOn, facts: { peopleWithAccess: exposed.length } }),
    };
  },
  groups(input) {
    const { eligible, exposed } = peopleWithAccess(input);
    return filledGroups({ n: exposed, eligible });
  },
};
