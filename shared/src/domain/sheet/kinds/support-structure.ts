import { longText, number, person, text } from '../../declared/field.js';
import { namedIn, roles } from '../../declared/who.js';
import { sheetKind } from '../sheet-kind.js';

/** Who helps the people of a ring, with how many hours, and bears it if it goes wrong. */
export const supportStructure = sheetKind({
  name: 'support-structure',
  subjects: ['ring'],
  fields: [
    text('group'),
    person('lead'),
    number('hours', 'hours-per-week', { min: 0.25, max: 10_000 }),
    longText('ifItFails'),
  ],
  writers: roles('governance-owner', 'program-manager'),
  // Hours are promised by whoever leads the people who give them.
  signatures: [{ name: 'lead', by: namedIn('lead') }],
});
