import { mapAnswer } from '../map-answer.js';
import type { Measure } from '../measure.js';
import type { MeasureName } from '../measure-name.js';
import { shareOf } from '../share-value.js';

const name: MeasureName = 'closure-rate';

/** Whom no message reached has not been told. */
export const closureRate: Measure = {
  name,
  class: 'gating',
  form: 'share',
  isOpenEnded: true,
  better: 'higher',
  filters: [],
  estimate({ flags: { told, dueToHear } }) {
    const share = shareOf({ successes: told, trials: dueToHear });
    return {
      n: dueToHear,
      eligible: dueToHear,
      censored: 0,
      value: mapAnswer(share, (value) => ({ form: 'share', ...value })),
    };
  },
  groups: () => ({}),
};
