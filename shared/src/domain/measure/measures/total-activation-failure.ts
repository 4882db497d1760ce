import { known, unknown } from '../../../statistics/answer.js';
import { isAlmostNoUse } from '../almost-no-use.js';
import { collectiveUse } from '../collective-use.js';
import { filledGroups } from '../filled-groups.js';
import type { Measure } from '../measure.js';
import type { MeasureName } from '../measure-name.js';
import { peopleWithAccess } from '../people-with-access.js';

const name: MeasureName = 'total-activation-failure';

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
    const { eligible, exposed } = peopleWithAccess(input);
    const isOn = isAlmostNoUse(collectiveUse(input));
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
