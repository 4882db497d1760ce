import { absentCriterion } from '../absent-criterion.js';

/** Whether people feel safe to say that something is wrong was asked, answered and shown. */
export const psychologicalSafety = absentCriterion({
  name: 'psychological-safety',
  source: 'measure',
  isProtected: true,
});
