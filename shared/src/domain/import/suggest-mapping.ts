import { fieldNames, plainName } from './field-names.js';
import type { FieldForm, ImportField } from './import-fields.js';
import { importFields } from './import-fields.js';
import type { FieldSource, ImportMapping } from './import-mapping.js';
import { timeFormats } from './import-mapping.js';
import { readCell } from './read-cell.js';
import { readNumber } from './read-number.js';
import { readTime } from './read-time.js';

/** The beginning of a file, and what the person said it is. */
export interface Sample extends Pick<ImportMapping, 'target' | 'kind' | 'timeZone'> {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What people call one of our words, in any language. */
  namesOf(field: string, word: string): readonly string[];
}

interface Column {
  readonly name: string;
  readonly plain: string;
  /** What its cells say where they are not empty. */
  readonly texts: readonly string[];
}

type Habits = Pick<ImportMapping, 'timeFormat' | 'decimal'>;

function columnsOf({ header, rows }: Sample): readonly Column[] {
  return header.map((name, place) => ({
    name,
    plain: plainName(name),
    texts: rows.map((cells) => cells[place]?.trim() ?? '').filter((text) => text !== ''),
  }));
}

/** Some cells of a real file are broken; what most of them say is what is meant. */
function isMost(count: number, texts: readonly string[]): boolean {
  return count * 2 > texts.length;
}

function timesIn(texts: readonly string[], timeFormat: ImportMapping['timeFormat']): number {
  const times = texts.filter(
    (text) => readTime(text, { timeFormat, timeZone: 'UTC' }) !== 'not-a-time',
  );
  return times.length;
}

/** Dates that may be read both ways are taken as day first; the preview shows what came of it. */
function timeFormatOf(texts: readonly string[]): ImportMapping['timeFormat'] | undefined {
  const counted = timeFormats.map((format) => ({ format, count: timesIn(texts, format) }));
  const [best] = counted.toSorted((left, right) => right.count - left.count);
  return best && isMost(best.count, texts) ? best.format : undefined;
}

function hasDecimalComma(texts: readonly string[]): boolean {
  const numbers = texts.filter((text) => readNumber(text, 'comma') !== undefined);
  return numbers.some((text) => readNumber(text, 'point') === undefined);
}

const exactName = 100;

/** How well the header's name fits the field; 0 where it does not. */
function likeness({ plain }: Column, field: string): number {
  const names = [plainName(field), ...(fieldNames[field] ?? [])];
  const exact = names.indexOf(plain);
  if (exact >= 0) return exactName - exact;
  const squeezed = plain.replaceAll(' ', '');
  if (names.some((name) => name.replaceAll(' ', '') === squeezed)) return exactName / 2;
  const words = ` ${plain} `;
  return names.some((name) => name.length > 3 && words.includes(` ${name} `)) ? 10 : 0;
}

const mailOrId = /^(?:[^@\s]+@[^@\s]+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** What the cells themselves say, for a column whose name says nothing. */
function looksLike({ texts }: Column, field: string): boolean {
  if (field === 'at') return timeFormatOf(texts)?.startsWith('unix') === false;
  return field === 'person' && isMost(texts.filter((text) => mailOrId.test(text)).length, texts);
}

/** A name that fits is no help where the cells cannot be read; unknown words can still be translated. */
function mayHold(form: FieldForm, { texts }: Column, habits: Habits): boolean {
  if (form.is === 'word' || form.is === 'words' || form.is === 'use-case') return true;
  const rules = { ...habits, timeZone: 'UTC', useCases: null };
  const read = texts.filter((text) => readCell(form, text, rules).kind === 'value');
  return texts.length === 0 || isMost(read.length, texts);
}

function wordsIn(field: ImportField, column: Column, sample: Sample): Record<string, string> {
  const { form } = field;
  if (form.is !== 'word') return {};
  const words: Record<string, string> = {};
  for (const text of new Set(column.texts)) {
    if (form.words.includes(text.toLowerCase())) continue;
    const ours = form.words.find((word) =>
      [word, ...sample.namesOf(field.name, word)].some(
        (name) => plainName(name) === plainName(text),
      ),
    );
    if (ours !== undefined) words[text] = ours;
  }
  return words;
}

function habitsOf(columns: readonly Column[]): Habits {
  const times = columns
    .filter((column) => likeness(column, 'at') > 0 || looksLike(column, 'at'))
    .map(({ texts }) => timeFormatOf(texts));
  const decimal = columns.some(({ texts }) => hasDecimalComma(texts)) ? 'comma' : 'point';
  return { timeFormat: times.find((format) => format !== undefined) ?? 'iso', decimal };
}

/**
 * A first mapping of a file, to be looked at by a person: each column is used once, by the field its
 * name fits best, or else by the one its cells look like.
 */
export function suggestMapping(sample: Sample): ImportMapping {
  const columns = columnsOf(sample);
  const habits = habitsOf(columns);
  const fields: Record<string, FieldSource> = {};
  const used = new Set<Column>();
  const offers = importFields(sample).flatMap((field) =>
    columns.map((column) => {
      const score = likeness(column, field.name) || (looksLike(column, field.name) ? 1 : 0);
      return { field, column, score: mayHold(field.form, column, habits) ? score : 0 };
    }),
  );
  for (const { field, column, score } of offers.toSorted((a, b) => b.score - a.score)) {
    if (score === 0 || fields[field.name] || used.has(column)) continue;
    used.add(column);
    const words = wordsIn(field, column, sample);
    fields[field.name] = { from: 'column', column: column.name, words };
  }
  const { target, kind, timeZone } = sample;
  return { target, kind, fields, ...habits, timeZone, delimiter: 'auto' };
}
