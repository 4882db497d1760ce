import { assertNever } from '../../lib/assert-never.js';
import type { FieldForm } from './import-fields.js';
import type { ImportMapping } from './import-mapping.js';
import { readNumber } from './read-number.js';
import { readTime } from './read-time.js';

/** Why a cell does not fill its field; the server's own codes where it has one for the same. */
export type CellCode =
  | 'required'
  | 'too-long'
  | 'bad-character'
  | 'not-a-time'
  | 'skipped-hour'
  | 'not-a-number'
  | 'too-small'
  | 'too-large'
  | 'not-a-word'
  | 'unknown-use-case';

export type CellValue = string | number | readonly string[];

export type Reading =
  | { readonly kind: 'value'; readonly value: CellValue }
  | { readonly kind: 'problem'; readonly code: CellCode };

export interface CellRules extends Pick<ImportMapping, 'timeFormat' | 'timeZone' | 'decimal'> {
  /** Use cases as the program names them, trimmed and in small letters; null where nobody knows yet. */
  readonly useCases: ReadonlySet<string> | null;
}

const longestUseCase = 200;
/** What a database would cut short, and half a character. */
const badCharacter = /[\0\p{Cs}]/u;

function value(read: CellValue): Reading {
  return { kind: 'value', value: read };
}

function problem(code: CellCode): Reading {
  return { kind: 'problem', code };
}

function textWithin(text: string, limit: number): Reading {
  if (text.length > limit) return problem('too-long');
  return badCharacter.test(text) ? problem('bad-character') : value(text);
}

function numberWithin(number: number | undefined, min: number, max: number): Reading {
  if (number === undefined) return problem('not-a-number');
  if (number < min) return problem('too-small');
  return number > max ? problem('too-large') : value(number);
}

function wordOf(text: string, words: readonly string[]): string | undefined {
  return words.includes(text) ? text : words.find((word) => word === text.toLowerCase());
}

function wordsOf(text: string, words: readonly string[]): Reading {
  const found = text
    .split(/[,;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => wordOf(part, words));
  const known = found.filter((word) => word !== undefined);
  return known.length < found.length ? problem('not-a-word') : value([...new Set(known)]);
}

function isNone(form: { readonly none: 'none' | null }, text: string): boolean {
  return text.toLowerCase() === form.none;
}

/** What a cell that is not empty says, trimmed and with the mapping's words already in place. */
export function readCell(form: FieldForm, text: string, rules: CellRules): Reading {
  switch (form.is) {
    case 'text':
    case 'person':
      return textWithin(text, form.limit);
    case 'time': {
      if (isNone(form, text)) return value('none');
      const read = readTime(text, rules);
      return typeof read === 'number' ? value(read) : problem(read);
    }
    case 'number':
      return numberWithin(readNumber(text, rules.decimal), form.min, form.max);
    case 'whole': {
      if (isNone(form, text)) return value('none');
      const number = readNumber(text, rules.decimal);
      return numberWithin(Number.isInteger(number) ? number : undefined, form.min, form.max);
    }
    case 'word': {
      const word = wordOf(text, form.words);
      return word === undefined ? problem('not-a-word') : value(word);
    }
    case 'words':
      return wordsOf(text, form.words);
    case 'use-case':
      if (rules.useCases && !rules.useCases.has(text.toLowerCase())) {
        return problem('unknown-use-case');
      }
      return textWithin(text, longestUseCase);
    default:
      return assertNever(form);
  }
}
