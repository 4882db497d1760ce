import { longText, optional, share, texts } from '../../declared/field.js';
import { roles } from '../../declared/who.js';
import { sheetKind } from '../sheet-kind.js';

/** What good enough means for one sort of output, item by item, so that two people judge alike. */
export const qualityRubric = sheetKind({
  name: 'quality-rubric',
  subjects: ['use-case'],
  fields: [
    texts('items', 20),
    longText('passesWhen'),
    share('agreementFloor'),
    optional(longText('goodExample')),
    optional(longText('badExample')),
  ],
  writers: roles('governance-owner', 'expert-reviewer'),
  signatures: [{ name: 'second-reviewer', by: roles('governance-owner', 'expert-reviewer') }],
  audience: 'everybody',
});
