import { defineText } from './define-text.js';

/** What is wrong with a field of a row, and what to do: each sentence stands beside the field's name. */
export const refusedRowText = defineText(
  {
    required: 'Nothing is said here, and this is needed. Fill it in.',
    'not-text': 'This has to be text.',
    'too-long': 'This is too long. Shorten it.',
    'bad-character': 'This holds a character that cannot be kept. Type it again by hand.',
    'not-a-time':
      'This is no date or time in the form that was chosen. Choose another form, or mend it.',
    'skipped-hour':
      'The clock never showed this time: it was put forward then. Check whether the time zone is the right one.',
    'in-the-future':
      'This lies in the future. Check the date, and whether day and month are swapped.',
    'too-old': 'This is too long ago to be counted. Check the date, or leave the row out.',
    'unknown-use-case':
      'This program has no such use case. Write its name, or add the use case first.',
    'not-a-word': 'This is none of the words that are known here. Say which of them it means.',
    'not-a-number':
      'This is no number in the form that was chosen. Check the decimal sign, and leave out units.',
    'too-small': 'This number is too small for the field.',
    'too-large': 'This number is too large for the field. Check the unit: minutes, not seconds.',
    'unknown-kind': 'Nobody knows this kind of observation.',
    'unknown-field': 'Rows of this kind have no such field. Leave it out.',
    'not-of-this-kind': 'Rows of this kind do not say this. Leave it out.',
    'not-a-row': 'This is no row.',
    'broken-quotes':
      'A quotation mark is not closed or stands in the wrong place. Mend the quotation marks.',
    'too-many-cells':
      'The row has more cells than the header. Put quotation marks around cells that hold the separator.',
    'key-reused':
      'Something else was sent under this key before. To correct it, send a new key and name the old one as “corrects”.',
    'corrects-nothing':
      'Nothing with the key it corrects has arrived. If that row stands further up in this file, the import itself will find it.',
    'corrected-before': 'What it corrects was corrected before. Correct that correction instead.',
    'unknown-rule': 'There is no such rule. Check it, or leave it out.',
    'provenance-missing': 'This person is new here. Say how they came to take part.',
    other: (code: string) => `This was not taken (${code}).`,
  },
  {
    required: 'Hier steht nichts, und es wird gebraucht. Bitte ausfüllen.',
    'not-text': 'Hier muss Text stehen.',
    'too-long': 'Das ist zu lang. Bitte kürzen.',
    'bad-character':
      'Ein Zeichen darin lässt sich nicht aufbewahren. Bitte von Hand neu schreiben.',
    'not-a-time':
      'Das ist kein Datum und keine Zeit in der gewählten Form. Eine andere Form wählen oder berichtigen.',
    'skipped-hour':
      'Diese Zeit hat die Uhr nie gezeigt: Da wurde sie vorgestellt. Prüfen Sie, ob die Zeitzone stimmt.',
    'in-the-future':
      'Das liegt in der Zukunft. Prüfen Sie das Datum, und ob Tag und Monat vertauscht sind.',
    'too-old': 'Das ist zu lange her, um gezählt zu werden. Datum prüfen oder Zeile weglassen.',
    'unknown-use-case':
      'Diesen Anwendungsfall hat das Programm nicht. Seinen Namen schreiben oder ihn erst anlegen.',
    'not-a-word':
      'Das ist keines der Wörter, die hier bekannt sind. Sagen Sie, welches gemeint ist.',
    'not-a-number':
      'Das ist keine Zahl in der gewählten Form. Dezimalzeichen prüfen und Einheiten weglassen.',
    'too-small': 'Diese Zahl ist für das Feld zu klein.',
    'too-large': 'Diese Zahl ist für das Feld zu groß. Einheit prüfen: Minuten, nicht Sekunden.',
    'unknown-kind': 'Diese Art von Beobachtung kennt niemand.',
    'unknown-field': 'Zeilen dieser Art haben kein solches Feld. Bitte weglassen.',
    'not-of-this-kind': 'Zeilen dieser Art sagen das nicht. Bitte weglassen.',
    'not-a-row': 'Das ist keine Zeile.',
    'broken-quotes':
      'Ein Anführungszeichen ist nicht geschlossen oder steht falsch. Bitte berichtigen.',
    'too-many-cells':
      'Die Zeile hat mehr Zellen als der Kopf. Setzen Sie Zellen, die das Trennzeichen enthalten, in Anführungszeichen.',
    'key-reused':
      'Unter diesem Schlüssel wurde schon etwas anderes gesendet. Zum Berichtigen einen neuen Schlüssel nehmen und den alten unter „berichtigt“ nennen.',
    'corrects-nothing':
      'Unter dem Schlüssel, den sie berichtigt, ist nichts angekommen. Steht jene Zeile weiter oben in dieser Datei, findet sie der Import selbst.',
    'corrected-before':
      'Was sie berichtigt, wurde schon berichtigt. Berichtigen Sie stattdessen jene Berichtigung.',
    'unknown-rule': 'Diese Regel gibt es nicht. Bitte prüfen oder weglassen.',
    'provenance-missing': 'Diese Person ist neu hier. Sagen Sie, wie sie dazukam.',
    other: (code: string) => `Das wurde nicht angenommen (${code}).`,
  },
);

export function refusedSentence(words: ReturnType<typeof refusedRowText>, code: string): string {
  const worded: Readonly<Record<string, unknown>> = words;
  const sentence = worded[code];
  return typeof sentence === 'string' ? sentence : words.other(code);
}
