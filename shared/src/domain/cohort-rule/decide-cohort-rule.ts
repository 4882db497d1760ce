import type { Decision } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { CohortRule, CohortRuleRejection } from './cohort-rule.js';

export interface CohortRuleMade {
  readonly type: 'cohort-rule-made';
  readonly rule: CohortRule;
}

function contentOf({ madeBy: _by, madeAt: _at, ...content }: CohortRule): string {
  return JSON.stringify(Object.entries(content).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Nobody is recruited by what hurts them without saying what that is and what allows to look at it. */
export function decideSaveCohortRule(
  rule: CohortRule,
  before: CohortRule | undefined,
  ofProgram: readonly CohortRule[],
): Decision<CohortRuleMade, CohortRuleRejection> {
  if (rule.indicator.trim() === '') return reject('indicator-missing');
  if (rule.legalBasis.trim() === '') return reject('legal-basis-missing');
  if (before) return contentOf(before) === contentOf(rule) ? accept() : reject('rule-is-kept');
  const name = rule.name.toLowerCase();
  const isTaken = ofProgram.some((other) => other.name.toLowerCase() === name);
  return isTaken ? reject('name-taken') : accept({ type: 'cohort-rule-made', rule });
}
