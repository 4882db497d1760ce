import { dayMs } from '../../../lib/instant.js';
import { dwellCriterion, dwellEndsAt } from '../../ring/dwell.js';
import { gateCriterion } from '../gate-criterion.js';
import { open, pass } from '../judgement.js';

/** Open long enough to show something. That it was open shows nothing by itself. */
export const minimumDwell = gateCriterion({
  name: dwellCriterion,
  source: 'process',
  isTime: true,
  evaluate({ stage, rings, now }) {
    const untilAt = dwellEndsAt(stage, rings);
    if (untilAt === null) return open('no-ring-open');
    return now >= untilAt
      ? pass('open-long-enough', { since: stage.since })
      : open('open-too-short', { days: Math.ceil((untilAt - now) / dayMs), untilAt });
  },
});
