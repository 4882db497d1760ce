import { known, unknown } from '../../../statistics/answer.js';
import { codeOf } from '../../observation/code-of.js';
import { amountOf } from '../count-tallies.js';
import { filledGroups } from '../filled-groups.js';
import type { Measure, MeasureInput, PersonRecord } from '../measure.js';
import type { MeasureName } from '../measure-name.js';
import { contributors, firstOf, sumOf } from '../person-traces.js';

const name: MeasureName = 'care-work';
const roleOf = codeOf('help', 'role');
const outside = 'not-in-the-cohort';

/** Helpers by the role they first helped in. */
function helpersByRole({ people, today }: MeasureInput) {
  const byRole = new Map<string, PersonRecord[]>();
  for (const helper of contributors(people, ['help-given'])) {
    const first = firstOf(helper, ['help-given'], today);
    if (!first) continue;
    const role = roleOf(first.firstCodes);
    const known = byRole.get(role);
    if (known) known.push(helper);
    else byRole.set(role, [helper]);
  }
  return byRole;
}

/** Minutes of help that nobody was asked to give, and who bears them. All that was logged, no sample. */
export const careWork: Measure = {
  name,
  class: 'context',
  form: 'balance',
  better: 'lower',
  filters: ['use-case'],
  estimate(input) {
    const { count, sum } = amountOf(input.tallies, 'help', 'minutes');
    const minutes = sum / 60;
    const parts = [...helpersByRole(input)].map(([role, helpers]) => ({
      name: role,
      minutes: helpers.reduce((all, helper) => all + sumOf(helper, ['help-given'], 0), 0) / 60,
    }));
    const inside = parts.reduce((all, part) => all + part.minutes, 0);
    const rest = { name: outside, minutes: Math.max(0, minutes - inside) };
    return {
      n: count,
      eligible: count,
      censored: 0,
      value:
        count === 0
          ? unknown('no-events')
          : known({
              form: 'balance',
              unit: 'minutes',
              parts: [...parts, rest],
              estimate: minutes,
              low: minutes,
              high: minutes,
            }),
    };
  },
  groups: (input) =>
    filledGroups({
      n: contributors(input.people, ['help-given']),
      ...Object.fromEntries(helpersByRole(input)),
    }),
};
