import type { Locale } from '../domain/person/person.js';
import { defineText } from './define-text.js';

/** What any request may be answered, whatever it asked for; and what is said where there is no answer. */
const plainProblemText = defineText(
  {
    forbidden: 'You may not do this. A program manager or an administrator can change that.',
    absent: 'This does not exist any more, or it is not yours to see.',
    invalid: 'Something in the form needs another look.',
    'unknown-actor': 'You are not signed in any more. Please load the page again.',
    offline: 'No connection. Nothing was sent; what you typed is kept.',
    unavailable:
      'The server cannot answer right now. What you typed is kept; please try again in a moment.',
    'too-large': 'This file is larger than 2 MB. Please choose a smaller picture.',
    'not-a-picture': 'Please choose a PNG, JPEG or WebP picture.',
    unexpected: 'That did not work, and it is our fault. Please try again.',
  },
  {
    forbidden: 'Das dürfen Sie nicht. Eine Programmleitung oder die Verwaltung kann das ändern.',
    absent: 'Das gibt es nicht mehr, oder es ist nicht für Sie bestimmt.',
    invalid: 'Etwas im Formular stimmt noch nicht.',
    'unknown-actor': 'Sie sind nicht mehr angemeldet. Bitte laden Sie die Seite neu.',
    offline: 'Keine Verbindung. Nichts wurde gesendet; was Sie getippt haben, bleibt.',
    unavailable:
      'Der Server kann gerade nicht antworten. Was Sie getippt haben, bleibt; bitte gleich noch einmal versuchen.',
    'too-large': 'Diese Datei ist größer als 2 MB. Bitte ein kleineres Bild wählen.',
    'not-a-picture': 'Bitte ein Bild als PNG, JPEG oder WebP wählen.',
    unexpected: 'Das hat nicht geklappt, und es liegt an uns. Bitte noch einmal versuchen.',
  },
);

/** Of what nobody has words for, nothing is the person's doing. */
export function plainProblemSentence(code: string, locale: Locale): string {
  const words = plainProblemText(locale);
  return (words as Readonly<Record<string, string>>)[code] ?? words.unexpected;
}

/** Whether an answer says something that is not of one area alone. */
export function isPlainProblem(code: string): boolean {
  return code in plainProblemText('en');
}
