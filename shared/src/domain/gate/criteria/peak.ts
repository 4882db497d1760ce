import { peakCovered } from '../../participant/peak-covered.js';
import { entriesOf } from '../entries-of.js';
import { gateCriterion } from '../gate-criterion.js';
import { open, pass } from '../judgement.js';

/** Tried when there is most to do; without that it is a blind spot, and closed like any other. */
export const peak = gateCriterion({
  name: 'peak',
  source: 'process',
  evaluate(facts) {
    const { stage, windows, now } = facts;
    const ahead = windows.map(({ untilAt }) => untilAt);
    const untilAt = Math.max(now, ...ahead);
    const cover = peakCovered({ fromAt: stage.since, untilAt }, windows, now);
    if (cover.kind === 'covered') return pass('peak-met', { days: cover.days });
    if (cover.kind === 'ahead') return open('peak-ahead');
    const { all, open: unseen } = entriesOf(facts, 'blind-spot');
    const isClosed = all.some(
      (one) => one.values['source'] === 'workload' && !unseen.includes(one),
    );
    return isClosed ? pass('peak-accepted') : open('peak-not-met');
  },
});
