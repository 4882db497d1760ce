import { longText, optional, text, texts } from '../../declared/field.js';
import { roles } from '../../declared/who.js';
import { sheetKind } from '../sheet-kind.js';

/** Which functions were asked to a decision, which came, and whose work it is about. */
export const decisionRoster = sheetKind({
  name: 'decision-roster',
  subjects: ['phase', 'ring'],
  fields: [
    text('decision', 400),
    texts('affected', 10),
    texts('invited', 30),
    optional(texts('present', 30)),
    optional(longText('note')),
  ],
  writers: roles('governance-owner', 'program-manager'),
  signatures: [{ name: 'owner', by: roles('governance-owner') }],
  selfSigning: 'allowed',
});
