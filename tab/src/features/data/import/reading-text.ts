import type { UnderstoodField } from '@causeway/shared/domain/import/map-row.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { formatNumber, languageTag } from '@causeway/shared/text/format.js';
import { codeWord, codeWords } from '@causeway/shared/text/observation-words.js';

const timeFields = new Set(['at', 'accessAt', 'invitedAt', 'leftAt']);

/** With the year, the seconds and the zone: whoever checks a file wants to see all of it. */
function timeText(at: number, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(languageTag(locale), {
    timeZone,
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  }).format(at);
}

/**
 * What a field was understood as, in the reader's words and numbers and on the file's clock, so that the
 * two can be compared; undefined for what was not.
 */
export function readingText(
  { name, reading }: UnderstoodField,
  locale: Locale,
  timeZone: string,
): string | undefined {
  if (reading?.kind !== 'value') return undefined;
  const { value } = reading;
  if (typeof value === 'number') {
    return timeFields.has(name) ? timeText(value, locale, timeZone) : formatNumber(value, locale);
  }
  const codes = codeWords(locale);
  const texts = typeof value === 'string' ? [value] : value;
  return texts.map((text) => codeWord(codes, name, text)).join(', ');
}
