import type { GateCriterionName } from '../gate-criterion-name.js';

/** From a demonstration to the question how it fails. */
export const stressTesting: readonly GateCriterionName[] = [
  'no-stops',
  'phase-answer',
  'pilot-type',
  'business-metric',
  'success-rule',
  'registered-criteria',
  'provenance',
  'needs',
  'conditions',
  'charter',
  'data-use',
  'deferred-risks',
  'decision-roster',
  'vision',
];
