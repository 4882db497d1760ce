import { longText, optional } from '../../declared/field.js';
import { roles } from '../../declared/who.js';
import { sheetKind } from '../sheet-kind.js';

/** What the tool will change in people's work, and what it will not replace. */
export const replaces = sheetKind({
  name: 'replaces',
  subjects: ['program'],
  fields: [longText('changes'), longText('replacesNot'), optional(longText('notKnownYet'))],
  writers: roles('governance-owner', 'program-manager', 'sponsor'),
  signatures: [{ name: 'sponsor', by: roles('sponsor') }],
  selfSigning: 'allowed',
  audience: 'everybody',
  isAcknowledged: true,
});
