import { date, longText, number, text } from '../../declared/field.js';
import { roles } from '../../declared/who.js';
import { sheetKind } from '../sheet-kind.js';

/** How everybody will know whether it worked, agreed before it starts. */
export const successRule = sheetKind({
  name: 'success-rule',
  subjects: ['program'],
  fields: [
    longText('rule'),
    text('measuredBy', 400),
    longText('otherwise'),
    date('startsOn', 'any'),
    number('frame', 'weeks', { min: 1, max: 6 }),
  ],
  writers: roles('governance-owner', 'program-manager', 'sponsor'),
  signatures: [
    { name: 'owner', by: roles('governance-owner') },
    { name: 'sponsor', by: roles('sponsor') },
  ],
  selfSigning: 'allowed',
  signedBefore: 'startsOn',
});
