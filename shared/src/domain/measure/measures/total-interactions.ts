import { known, unknown } from '../../../statistics/answer.js';
import { countOf } from '../count-tallies.js';
import type { Measure } from '../measure.js';
import type { MeasureName } from '../measure-name.js';
import { groupsBehind } from '../share-of-observations.js';

const name: MeasureName = 'total-interactions';

/** It only ever grows, whatever people think of it. */
export const totalInteractions: Measure = {
  name,
  class: 'vanity',
  form: 'count',
  better: 'neither',
  filters: ['use-case', 'ring'],
  estimate({ tallies }) {
    const n = countOf(tallies, 'interaction');
    return {
      n,
      eligible: n,
      censored: 0,
      value:
        n === 0 ? unknown('no-events') : known({ form: 'count', estimate: n, low: n, high: n }),
    };
  },
  groups: groupsBehind({ n: ['use', 'attempt', 'practice'] }),
};
