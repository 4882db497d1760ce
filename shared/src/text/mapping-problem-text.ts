import type { MappingProblem } from '../domain/import/mapping-problems.js';
import type { Locale } from '../domain/person/person.js';
import { assertNever } from '../lib/assert-never.js';
import { defineText } from './define-text.js';
import { fieldWord, importFieldWords } from './import-field-words.js';

export const mappingProblemText = defineText(
  {
    noKind: 'Say what each row is.',
    unmapped: (field: string) => `Choose where “${field}” comes from.`,
    noSuchColumn: (field: string, column: string) =>
      `The file has no column “${column}”, from which “${field}” should come.`,
    badWord: (field: string, word: string) => `“${word}” is no word that “${field}” can be.`,
    badConstant: (field: string, word: string) =>
      word
        ? `“${word}” cannot be “${field}” of every row.`
        : `Say what “${field}” of every row is.`,
    keyNamesPeople:
      'A key is kept as it is written, so it may not be made of a column that names people. Choose other columns.',
    unknownTimeZone: (zone: string) => `Nobody knows the time zone “${zone}”.`,
  },
  {
    noKind: 'Sagen Sie, was eine Zeile ist.',
    unmapped: (field: string) => `Wählen Sie, woher „${field}“ kommt.`,
    noSuchColumn: (field: string, column: string) =>
      `Die Datei hat keine Spalte „${column}“, aus der „${field}“ kommen soll.`,
    badWord: (field: string, word: string) => `„${word}“ ist kein Wort, das „${field}“ sein kann.`,
    badConstant: (field: string, word: string) =>
      word
        ? `„${word}“ kann nicht „${field}“ jeder Zeile sein.`
        : `Sagen Sie, was „${field}“ jeder Zeile ist.`,
    keyNamesPeople:
      'Ein Schlüssel wird so aufbewahrt, wie er dasteht. Er darf deshalb aus keiner Spalte kommen, die Personen nennt. Nehmen Sie andere Spalten.',
    unknownTimeZone: (zone: string) => `Die Zeitzone „${zone}“ kennt niemand.`,
  },
);

export function mappingProblemSentence(problem: MappingProblem, locale: Locale): string {
  const words = mappingProblemText(locale);
  const field = fieldWord(importFieldWords(locale), problem.field);
  const what = problem.what ?? '';
  switch (problem.code) {
    case 'no-kind':
      return words.noKind;
    case 'unmapped':
      return words.unmapped(field);
    case 'no-such-column':
      return words.noSuchColumn(field, what);
    case 'bad-word':
      return words.badWord(field, what);
    case 'bad-constant':
      return words.badConstant(field, what);
    case 'key-names-people':
      return words.keyNamesPeople;
    case 'unknown-time-zone':
      return words.unknownTimeZone(what);
    default:
      return assertNever(problem.code);
  }
}
