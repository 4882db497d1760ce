import { sheetCriterion } from '../sheet-criterion.js';

/** Until its co-owner has signed it is proposed, and counts for nothing. */
export const businessMetric = sheetCriterion({
  name: 'business-metric',
  kind: 'business-metric',
  about: 'program',
});
