import { sheetCriterion } from '../sheet-criterion.js';

/** Who helps the people of the ring, with how many hours, and bears it if it goes wrong. */
export const supportStructure = sheetCriterion({
  name: 'support-structure',
  kind: 'support-structure',
  about: 'next-ring',
  failure: 'final',
  isProtected: true,
});
