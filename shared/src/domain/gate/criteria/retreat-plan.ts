import { sheetCriterion } from '../sheet-criterion.js';

/** A ring that cannot go back does not open. */
export const retreatPlan = sheetCriterion({
  name: 'retreat-plan',
  kind: 'retreat-plan',
  about: 'next-ring',
  failure: 'final',
  isProtected: true,
});
