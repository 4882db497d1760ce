import { choice, longText, optional, text, texts } from '../../declared/field.js';
import { roles } from '../../declared/who.js';
import { sheetKind } from '../sheet-kind.js';

/** What legal was asked and said. Its only date is the signature's, so it cannot be set back. */
export const legalConsultation = sheetKind({
  name: 'legal-consultation',
  subjects: ['program'],
  fields: [
    longText('question'),
    text('scope', 400),
    choice('answer', ['no-objection', 'with-conditions', 'objection']),
    optional(texts('demands', 20)),
    optional(longText('note')),
  ],
  writers: roles('governance-owner', 'program-manager', 'approver-legal'),
  signatures: [{ name: 'legal', by: roles('approver-legal') }],
  selfSigning: 'allowed',
});
