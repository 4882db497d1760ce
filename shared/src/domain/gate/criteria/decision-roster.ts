import { missingFunctions } from '../../sheet/missing-functions.js';
import type { Asked } from '../find-sheets.js';
import { answerBySheets, findSheets } from '../find-sheets.js';
import { gateCriterion } from '../gate-criterion.js';
import type { GateFacts } from '../gate-facts.js';
import { fail } from '../judgement.js';

/** The decision that is about to be taken. */
function about({ transition }: GateFacts): readonly Asked[] {
  switch (transition.kind) {
    case 'phase':
      return [{ subject: { of: 'phase', phase: transition.to }, name: transition.to }];
    case 'ring':
      return [{ subject: { of: 'ring', ring: transition.to }, name: String(transition.to) }];
    case 'completion':
      return [{ subject: { of: 'phase', phase: 'staged-rollout' }, name: 'staged-rollout' }];
  }
}

/** Who was asked and who came; a decision about people's work needs their function at the table. */
export const decisionRoster = gateCriterion({
  name: 'decision-roster',
  source: 'sheet',
  isProtected: true,
  owedBy: ['governance-owner'],
  evaluate(facts) {
    const found = findSheets(facts, 'decision-roster', about(facts));
    const answer = answerBySheets(found);
    const values = found.held[0]?.version.values;
    if (!values || answer.outcome !== 'pass') return answer;
    const { affected, invited } = missingFunctions(values);
    const absent = { affected: affected.join(', '), invited: invited.join(', ') };
    if (affected.length > 0) return { ...answer, ...fail('affected-not-there', absent) };
    return { ...answer, facts: { ...answer.facts, ...absent } };
  },
});
