import { entriesOf, ownersOf } from '../entries-of.js';
import { firstOf } from '../first-of.js';
import { gateCriterion } from '../gate-criterion.js';
import { fail, open, pass } from '../judgement.js';

/** What nobody is seeing is listed with its day; how much of it is open stands on every gate. */
export const blindSpots = gateCriterion({
  name: 'blind-spots',
  source: 'register',
  evaluate(facts) {
    const { all, open: unseen, overdue } = entriesOf(facts, 'blind-spot');
    if (all.length === 0) return open('nothing-listed');
    if (overdue.length > 0) {
      return { ...fail('entries-overdue', firstOf(overdue, all)), owners: ownersOf(overdue) };
    }
    return pass('blind-spots-open', { open: unseen.length, of: all.length });
  },
});
