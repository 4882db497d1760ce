import { evidenceCriterion } from '../evidence-criterion.js';

/** By somebody who gains nothing by the outcome. */
export const securityReview = evidenceCriterion({
  name: 'security-review',
  type: 'security-review',
  owedBy: ['approver-security'],
  asks: {},
  ask: () => ({ isIndependent: true, figures: [] }),
});
