import { sheetCriterion } from '../sheet-criterion.js';

/** What changes in the work, and what does not, said to everybody whose work it is. */
export const replaces = sheetCriterion({
  name: 'replaces',
  kind: 'replaces',
  about: 'program',
  isProtected: true,
  owedBy: ['sponsor'],
});
