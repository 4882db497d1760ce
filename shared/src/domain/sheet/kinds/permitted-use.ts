import { longText, optional, person } from '../../declared/field.js';
import { roles } from '../../declared/who.js';
import { defaults } from '../../defaults.js';
import { sheetKind } from '../sheet-kind.js';

/** "May I use it for this?" Confirmed again when it expires, as what data it uses is. */
export const permittedUse = sheetKind({
  name: 'permitted-use',
  subjects: ['program'],
  fields: [
    longText('allowed'),
    longText('notAllowed'),
    optional(longText('neverPutIn')),
    optional(person('contact')),
  ],
  writers: roles('governance-owner', 'program-manager'),
  signatures: [{ name: 'owner', by: roles('governance-owner') }],
  selfSigning: 'allowed',
  holdsForDays: defaults.dataUseHoldsDays.value,
  audience: 'everybody',
});
