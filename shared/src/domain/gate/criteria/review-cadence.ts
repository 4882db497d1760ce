import { absentCriterion } from '../absent-criterion.js';

/** No review cycle was missed. */
export const reviewCadence = absentCriterion({
  name: 'review-cadence',
  source: 'process',
  isProtected: false,
});
