import { sheetCriterion } from '../sheet-criterion.js';

export const vision = sheetCriterion({
  name: 'vision',
  kind: 'vision',
  about: 'program',
  owedBy: ['sponsor'],
});
