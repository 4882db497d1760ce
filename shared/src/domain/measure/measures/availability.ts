import { known, unknown } from '../../../statistics/answer.js';
import { amountOf } from '../count-tallies.js';
import type { Measure } from '../measure.js';
import type { MeasureName } from '../measure-name.js';
import { observedShare } from '../observed-share.js';

const name: MeasureName = 'availability';

/** Minutes of one outage are not independent, so this is a part of the whole and never a sample of it. */
export const availability: Measure = {
  name,
  class: 'guardrail',
  form: 'parts',
  better: 'higher',
  filters: ['ring'],
  estimate({ tallies }) {
    const up = amountOf(tallies, 'availability', 'minutesUp').sum / 60;
    const down = amountOf(tallies, 'availability', 'minutesDown').sum / 60;
    const all = up + down;
    const parts = [
      { name: 'up', ...observedShare(up, all) },
      { name: 'down', ...observedShare(down, all) },
    ];
    return {
      n: all,
      eligible: all,
      censored: 0,
      value: all === 0 ? unknown('no-trials') : known({ form: 'parts', parts }),
    };
  },
  groups: () => ({}),
};
