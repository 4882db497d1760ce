import { date, longText, number, optional, person, texts } from '../../declared/field.js';
import { roles } from '../../declared/who.js';
import { sheetKind } from '../sheet-kind.js';

/** How a ring goes back a stage: at which signs, by whom, how fast, and what becomes of open work. */
export const retreatPlan = sheetKind({
  name: 'retreat-plan',
  subjects: ['ring'],
  fields: [
    texts('signs', 10),
    person('decides'),
    number('within', 'hours', { min: 0, max: 720 }),
    longText('openWork'),
    longText('whoIsTold'),
    optional(date('rehearsedOn', 'past')),
  ],
  writers: roles('governance-owner', 'program-manager'),
  signatures: [{ name: 'owner', by: roles('governance-owner') }],
});
