import type { Locale } from '../domain/person/person.js';
import { defineText } from './define-text.js';

/** Refusals around signed statements and registers. */
export const declaredProblemText = defineText(
  {
    'fields-refused': 'Some of the answers need another look.',
    'nothing-to-sign': 'There is nothing to sign right now.',
    'unknown-signature': 'Nobody asks for this signature.',
    'signed-already':
      'You have signed this, or somebody has in this place. It takes another person.',
    'own-signature': 'Whoever wrote or measured this cannot sign it.',
    'not-asked-for': 'Nobody asks for an answer to this.',
    'not-in-force': 'This does not hold any more. Please read how it is now.',
    'entry-closed': 'This is closed. Take it up again to change it.',
    'move-not-offered': 'This is not possible from where it stands now.',
    'reason-missing': 'Please say why.',
    'evidence-missing': 'Please name the evidence.',
    'unknown-evidence': 'This evidence is not in the program, or does not hold any more.',
    'owner-missing': 'Somebody has to see to it. Please name them.',
    'second-person-needed': 'This takes somebody who had no hand in it so far.',
  },
  {
    'fields-refused': 'Einige Antworten brauchen noch einen Blick.',
    'nothing-to-sign': 'Im Moment gibt es nichts zu unterschreiben.',
    'unknown-signature': 'Diese Unterschrift verlangt niemand.',
    'signed-already':
      'Sie haben das schon unterschrieben, oder jemand anderes an dieser Stelle. Es braucht eine weitere Person.',
    'own-signature': 'Wer das geschrieben oder gemessen hat, kann es nicht unterschreiben.',
    'not-asked-for': 'Danach fragt hier niemand.',
    'not-in-force': 'Das gilt nicht mehr. Bitte lesen Sie, wie es jetzt ist.',
    'entry-closed': 'Das ist geschlossen. Nehmen Sie es wieder auf, um es zu ändern.',
    'move-not-offered': 'Das geht vom jetzigen Stand aus nicht.',
    'reason-missing': 'Bitte sagen Sie, warum.',
    'evidence-missing': 'Bitte nennen Sie die Nachweise.',
    'unknown-evidence': 'Diesen Nachweis hat das Programm nicht, oder er gilt nicht mehr.',
    'owner-missing': 'Jemand muss sich kümmern. Bitte benennen Sie die Person.',
    'second-person-needed': 'Das braucht jemanden, der bisher nicht beteiligt war.',
  },
);

export function declaredSentence(code: string, locale: Locale): string | undefined {
  const words: Readonly<Record<string, string>> = declaredProblemText(locale);
  return Object.hasOwn(words, code) ? words[code] : undefined;
}
