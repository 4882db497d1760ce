import { absentCriterion } from '../absent-criterion.js';

/** No concern is overdue. */
export const concerns = absentCriterion({ name: 'concerns', source: 'process', isProtected: true });
