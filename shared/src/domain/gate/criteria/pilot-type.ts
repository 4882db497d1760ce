import { isBeyondStressTesting } from '../gate-facts.js';
import { fail } from '../judgement.js';
import { sheetCriterion } from '../sheet-criterion.js';

/**
 * A demonstration answers whether there is a capability at all, and nothing else. Whoever goes further
 * on it is told which question nobody has answered.
 */
export const pilotType = sheetCriterion({
  name: 'pilot-type',
  kind: 'pilot-type',
  about: 'program',
  failure: 'final',
  isProtected: true,
  owedBy: ['governance-owner', 'program-manager'],
  also({ held: [found] }, facts) {
    const type = found?.version.values['type'];
    return isBeyondStressTesting(facts) && type !== 'risk-revealing'
      ? fail('pilot-answers-another', { question: 'stress-testing', answers: 'demonstration' })
      : undefined;
  },
});
