import { directStandardisation } from '../../../statistics/direct-standardisation.js';
import { countOf } from '../count-tallies.js';
import { filledGroups } from '../filled-groups.js';
import { mapAnswer } from '../map-answer.js';
import type { Measure } from '../measure.js';
import type { MeasureName } from '../measure-name.js';
import { exposureDays } from '../own-clock.js';
import { peopleWithAccess } from '../people-with-access.js';
import { contributors } from '../person-traces.js';

const name: MeasureName = 'support-load';
const per = 100;

/**
 * Tickets and how-to questions, and the help nobody files a ticket for, against the days people had
 * access. Among events without strata the gamma interval is the exact one of a Poisson count.
 */
export const supportLoad: Measure = {
  name,
  class: 'guardrail',
  form: 'rate',
  better: 'lower',
  filters: ['ring', 'provenance', 'stratum'],
  estimate(input) {
    const { tallies, people, today } = input;
    const events = countOf(tallies, 'ticket') + countOf(tallies, 'help-received');
    const days = exposureDays(people, { from: -Infinity, until: today }, today);
    const exposure = days / 7 / per;
    const rate = directStandardisation({ strata: [{ events, exposure, weight: 1 }] });
    const { eligible, exposed } = peopleWithAccess(input);
    return {
      n: exposed.length,
      eligible: eligible.length,
      censored: eligible.length - exposed.length,
      value: mapAnswer(rate, ({ adjusted, low, high }) => ({
        form: 'rate',
        unit: 'per-100-people-and-week',
        events,
        estimate: adjusted,
        low,
        high,
      })),
    };
  },
  groups(input) {
    const { eligible, exposed } = peopleWithAccess(input);
    return filledGroups({
      n: exposed,
      eligible,
      events: contributors(input.people, ['ticket', 'help-received']),
    });
  },
};
