import { choice, longText, number, optional } from '../../declared/field.js';
import { roles } from '../../declared/who.js';
import { sheetKind } from '../sheet-kind.js';

/** Under which conditions people work with the tool in a phase; staged rollout says what it will be like. */
export const conditions = sheetKind({
  name: 'conditions',
  subjects: ['phase'],
  fields: [
    choice('vendorSupport', ['none', 'on-request', 'regular', 'on-site']),
    choice('slowdown', ['not-allowed', 'tolerated', 'allowed']),
    choice('consequences', ['full', 'limited', 'none']),
    number('timeAllowance', 'hours-per-week', { min: 0, max: 60 }),
    optional(longText('note')),
  ],
  writers: roles('governance-owner', 'program-manager'),
  signatures: [{ name: 'owner', by: roles('governance-owner') }],
  comparedWith: 'phase-staged-rollout',
});
