import { date, longText, measurer } from '../../declared/field.js';
import { roles } from '../../declared/who.js';
import { sheetKind } from '../sheet-kind.js';

/** What happens in a use case when the tool gives nothing, too little, or what a person has to do. */
export const exceptions = sheetKind({
  name: 'exceptions',
  subjects: ['use-case'],
  fields: [
    longText('noOutput'),
    longText('belowQuality'),
    longText('needsHuman'),
    date('testedOn', 'past'),
    measurer('testedBy'),
  ],
  writers: roles('governance-owner', 'program-manager'),
  signatures: [{ name: 'owner', by: roles('governance-owner') }],
  audience: 'everybody',
});
