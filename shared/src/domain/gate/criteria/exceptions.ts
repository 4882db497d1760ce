import { sheetCriterion } from '../sheet-criterion.js';

/** What happens when the tool gives nothing, too little, or what a person has to do. */
export const exceptions = sheetCriterion({
  name: 'exceptions',
  kind: 'exceptions',
  about: 'use-case',
});
