import { sheetCriterion } from '../sheet-criterion.js';

/** What rubs in the work, before what the tool can do. */
export const needs = sheetCriterion({ name: 'needs', kind: 'needs', about: 'use-case' });
