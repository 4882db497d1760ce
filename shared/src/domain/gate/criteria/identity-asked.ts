import { absentCriterion } from '../absent-criterion.js';

/** How it changes the value of the work was asked of people who did not volunteer. */
export const identityAsked = absentCriterion({
  name: 'identity-asked',
  source: 'measure',
  isProtected: true,
});
