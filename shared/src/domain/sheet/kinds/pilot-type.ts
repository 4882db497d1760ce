import { choice, date, longText, optional, text } from '../../declared/field.js';
import { roles } from '../../declared/who.js';
import { sheetKind } from '../sheet-kind.js';

/** What a pilot is for, and the question it can answer. */
export const pilotType = sheetKind({
  name: 'pilot-type',
  subjects: ['program'],
  fields: [
    choice('type', ['demonstration', 'risk-revealing']),
    text('question', 400),
    longText('cannotAnswer'),
    optional(date('needAnalysedOn', 'past')),
    optional(date('boughtOn', 'past')),
  ],
  writers: roles('governance-owner', 'program-manager', 'sponsor'),
  signatures: [{ name: 'owner', by: roles('governance-owner') }],
});
