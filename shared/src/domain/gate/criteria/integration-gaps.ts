import { untraced } from '../../register/untraced.js';
import { entriesOf, ownersOf } from '../entries-of.js';
import { firstOf } from '../first-of.js';
import { gateCriterion } from '../gate-criterion.js';
import { fail, open, pass } from '../judgement.js';

/** Where it does not meet the systems around it is built and tested, and nothing is done by hand unseen. */
export const integrationGaps = gateCriterion({
  name: 'integration-gaps',
  source: 'register',
  owedBy: ['program-manager', 'approver-security'],
  evaluate(facts) {
    const { all, open: unclosed } = entriesOf(facts, 'integration-gap');
    const workarounds = entriesOf(facts, 'workaround').all;
    const lost = untraced(facts.entries).workarounds;
    const byHand = workarounds.filter(({ id }) => lost.includes(id));
    if (byHand.length > 0) return fail('workarounds-untraced', firstOf(byHand, workarounds));
    if (all.length === 0) return open('nothing-listed');
    return unclosed.length > 0
      ? { ...fail('entries-open', firstOf(unclosed, all)), owners: ownersOf(unclosed) }
      : pass('entries-closed', { of: all.length });
  },
});
