import { evidence, longText, optional, person, share } from '../../declared/field.js';
import { namedIn, roles } from '../../declared/who.js';
import { sheetKind } from '../sheet-kind.js';

/** Where a person checks an output before it reaches its recipient. */
export const humanReview = sheetKind({
  name: 'human-review',
  subjects: ['use-case'],
  fields: [
    longText('step'),
    person('reviewer'),
    longText('whenAbsent'),
    share('reviewedShare'),
    optional(evidence('sample')),
  ],
  writers: roles('governance-owner', 'program-manager', 'expert-reviewer'),
  signatures: [
    { name: 'owner', by: roles('governance-owner') },
    { name: 'reviewer', by: namedIn('reviewer') },
  ],
  selfSigning: 'allowed',
  audience: 'everybody',
});
