import { absentCriterion } from '../absent-criterion.js';

/** Whether people can do it was checked by somebody else, under pressure and with a wrong output. */
export const capabilityChecks = absentCriterion({
  name: 'capability-checks',
  source: 'measure',
  isProtected: false,
});
