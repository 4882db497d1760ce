import { gateCriterion } from '../gate-criterion.js';
import { fail, pass } from '../judgement.js';

const severe: ReadonlySet<string> = new Set(['critical', 'high']);

/** Nothing that does great harm is still open. */
export const openSevereFlags = gateCriterion({
  name: 'open-severe-flags',
  source: 'process',
  failure: 'final',
  isProtected: true,
  owedBy: ['governance-owner'],
  evaluate({ openFlags }) {
    const flags = openFlags.filter(({ severity }) => severe.has(severity)).length;
    return flags > 0 ? fail('severe-flags-open', { flags }) : pass('no-severe-flags');
  },
});
