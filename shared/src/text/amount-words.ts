import type { FieldOf } from '../domain/declared/field.js';
import type { Locale } from '../domain/person/person.js';
import { formatNumber } from './format.js';
import { sheetText } from './sheet-text.js';

/** How many of what: "1 hour a week", "2.5 hours a week". */
export function amountWords(
  value: number,
  unit: FieldOf<'number'>['unit'],
  locale: Locale,
): string {
  const words: Readonly<Record<string, string>> = sheetText(locale);
  const word = words[`${value === 1 ? 'one' : 'unit'}.${unit}`] ?? '';
  return `${formatNumber(value, locale)} ${word}`.trim();
}
