import { unknown } from '../../../statistics/answer.js';
import { curveValue } from '../curve-value.js';
import type { Measure } from '../measure.js';
import type { MeasureName } from '../measure-name.js';

const name: MeasureName = 'response-time';

/** What nobody has answered yet has waited so long already, and is not left out. */
export const responseTime: Measure = {
  name,
  class: 'context',
  form: 'curve',
  better: 'lower',
  filters: [],
  estimate({ flags: { responses }, smallestGroup }) {
    const times = responses.map(({ minutes, isAnswered }) => ({
      time: minutes,
      isEvent: isAnswered,
    }));
    return {
      n: times.length,
      eligible: times.length,
      censored: times.filter(({ isEvent }) => !isEvent).length,
      value:
        times.length === 0 ? unknown('no-trials') : curveValue(times, 'minutes', smallestGroup),
    };
  },
  groups: () => ({}),
};
