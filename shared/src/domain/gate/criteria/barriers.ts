import { entriesOf } from '../entries-of.js';
import { gateCriterion } from '../gate-criterion.js';
import { fail, open, pass } from '../judgement.js';

/** What keeps many people from it has a remedy and somebody who owns it. One without fails. */
export const barriers = gateCriterion({
  name: 'barriers',
  source: 'register',
  isProtected: true,
  asks: { share: { value: 0.1, min: 0.01, max: 0.3, unit: 'share' } },
  evaluate(facts, asked) {
    const { all, open: standing } = entriesOf(facts, 'barrier');
    if (all.length === 0) return open('nothing-listed');
    const lacking = standing.filter(
      ({ values, state, owner }) =>
        Number(values['share'] ?? 1) > asked.share && (state === 'seen' || owner === null),
    );
    const counts = { lacking: lacking.length, of: all.length, share: asked.share };
    return lacking.length > 0
      ? fail('barrier-without-remedy', {
          ...counts,
          group: String(lacking[0]?.values['group'] ?? ''),
        })
      : pass('barriers-in-remedy', counts);
  },
});
