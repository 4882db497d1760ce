import { longText } from '../../declared/field.js';
import { roles } from '../../declared/who.js';
import { sheetKind } from '../sheet-kind.js';

/** Why there is this tool, when it may be used, and what success would be. */
export const vision = sheetKind({
  name: 'vision',
  subjects: ['program'],
  fields: [longText('why'), longText('whenAppropriate'), longText('whenNot'), longText('success')],
  writers: roles('governance-owner', 'program-manager', 'sponsor'),
  signatures: [{ name: 'sponsor', by: roles('sponsor') }],
  // A leader's own words are the better statement.
  selfSigning: 'allowed',
  audience: 'everybody',
  isAcknowledged: true,
});
