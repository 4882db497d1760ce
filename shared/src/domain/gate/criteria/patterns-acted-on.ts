import { absentCriterion } from '../absent-criterion.js';

/** What was flagged was understood as a problem, and something was done about it. */
export const patternsActedOn = absentCriterion({
  name: 'patterns-acted-on',
  source: 'process',
  isProtected: true,
});
