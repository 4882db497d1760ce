import { untraced } from '../../register/untraced.js';
import { entriesOf, ownersOf } from '../entries-of.js';
import { firstOf } from '../first-of.js';
import { gateCriterion } from '../gate-criterion.js';
import { fail, open, pass } from '../judgement.js';

/** Every finding has a work item, or somebody signed that it stays. */
export const findingsTraced = gateCriterion({
  name: 'findings-traced',
  source: 'register',
  evaluate(facts) {
    const { all } = entriesOf(facts, 'finding');
    if (all.length === 0) return open('nothing-listed');
    const lost = untraced(facts.entries);
    const lacking = all.filter(({ id }) => lost.findings.includes(id));
    const unexplained = lost.items.length;
    if (lacking.length > 0) {
      const counts = { ...firstOf(lacking, all), unexplained };
      return { ...fail('findings-untraced', counts), owners: ownersOf(lacking) };
    }
    return pass('findings-traced', { of: all.length, unexplained });
  },
});
