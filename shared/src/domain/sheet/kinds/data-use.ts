import { longText, number, optional, person, texts } from '../../declared/field.js';
import { roles } from '../../declared/who.js';
import { defaults } from '../../defaults.js';
import { sheetKind } from '../sheet-kind.js';

/** "What data are we using, and who has access to it?" Confirmed again when it expires. */
export const dataUse = sheetKind({
  name: 'data-use',
  subjects: ['program'],
  fields: [
    texts('datasets', 20),
    longText('purpose'),
    texts('accessGroups', 20),
    number('retention', 'days', { min: 0, max: 36_500 }),
    optional(person('contact')),
  ],
  writers: roles('governance-owner', 'program-manager'),
  signatures: [{ name: 'owner', by: roles('governance-owner') }],
  // Whoever answers for the data confirms that it is still so.
  selfSigning: 'allowed',
  holdsForDays: defaults.dataUseHoldsDays.value,
  audience: 'everybody',
});
