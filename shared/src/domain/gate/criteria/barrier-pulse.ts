import { absentCriterion } from '../absent-criterion.js';

/** How many are kept from it by what, asked of everybody. */
export const barrierPulse = absentCriterion({
  name: 'barrier-pulse',
  source: 'measure',
  isProtected: true,
});
