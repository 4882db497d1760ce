import { entriesOf, ownersOf } from '../entries-of.js';
import { firstOf } from '../first-of.js';
import { gateCriterion } from '../gate-criterion.js';
import { fail, pass } from '../judgement.js';

/** An ethical question may wait until its day, and not one day longer. */
export const deferredRisks = gateCriterion({
  name: 'deferred-risks',
  source: 'register',
  isProtected: true,
  owedBy: ['governance-owner', 'approver-legal'],
  evaluate(facts) {
    const { all, open: deferred, overdue } = entriesOf(facts, 'deferred-risk');
    return overdue.length > 0
      ? { ...fail('entries-overdue', firstOf(overdue, all)), owners: ownersOf(overdue) }
      : pass('risks-in-time', { deferred: deferred.length });
  },
});
