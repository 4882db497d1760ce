import { absentCriterion } from '../absent-criterion.js';

/** Of every severe problem it is said whether it should have been known. */
export const severePatternsClassed = absentCriterion({
  name: 'severe-patterns-classed',
  source: 'process',
  isProtected: false,
});
