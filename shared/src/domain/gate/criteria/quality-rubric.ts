import { sheetCriterion } from '../sheet-criterion.js';

export const qualityRubric = sheetCriterion({
  name: 'quality-rubric',
  kind: 'quality-rubric',
  about: 'use-case',
  owedBy: ['expert-reviewer', 'governance-owner'],
});
