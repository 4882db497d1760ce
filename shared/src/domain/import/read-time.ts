import type { Instant } from '../../lib/instant.js';
import { dayMs, hourMs, minuteMs, secondMs } from '../../lib/instant.js';
import { daysFromCivil, fromWallClock } from '../../lib/wall-clock.js';
import type { ImportMapping } from './import-mapping.js';

export type TimeProblem = 'not-a-time' | 'skipped-hour';

const clock = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?`;
const tail = String.raw`(?:\s*(?<half>[AaPp])\.?[Mm]\.?)?(?:\s*Uhr)?\s*(?<offset>[Zz]|[+-]\d{2}(?::?\d{2})?)?`;
const written = (date: string) => new RegExp(`^${date}(?:(?:[Tt]|,?\\s+)${clock}${tail})?$`);
const year = String.raw`(?<year>\d{4}|\d{2})`;

const forms = {
  iso: written(String.raw`(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})`),
  'day-first': written(String.raw`(?<day>\d{1,2})[./-]\s?(?<month>\d{1,2})[./-]\s?${year}`),
  'month-first': written(String.raw`(?<month>\d{1,2})[./-](?<day>\d{1,2})[./-]${year}`),
};

const wholeSeconds = /^\d{1,11}(?:\.\d{1,9})?$/;
const wholeMs = /^\d{1,14}$/;

type Parts = Readonly<Record<string, string | undefined>>;

function daysIn(month: number, ofYear: number): number {
  const next = month === 12 ? daysFromCivil(ofYear + 1, 1, 1) : daysFromCivil(ofYear, month + 1, 1);
  return next - daysFromCivil(ofYear, month, 1);
}

/** Two digits of a year are this century's: nobody observed an AI tool before. */
function dayOf(parts: Parts): number | undefined {
  const digits = parts['year'] ?? '';
  const ofYear = digits.length === 2 ? 2000 + Number(digits) : Number(digits);
  const [month, day] = [Number(parts['month']), Number(parts['day'])];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(month, ofYear)) return undefined;
  return daysFromCivil(ofYear, month, day);
}

function hourOf(parts: Parts): number | undefined {
  const hour = Number(parts['hour']);
  const half = parts['half']?.toLowerCase();
  if (half === undefined) return hour < 24 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

function timeOfDay(parts: Parts): number | undefined {
  const hour = hourOf(parts);
  const [minute, second] = [Number(parts['minute']), Number(parts['second'] ?? 0)];
  if (hour === undefined || minute > 59 || second > 59) return undefined;
  const fraction = Number((parts['fraction'] ?? '').padEnd(3, '0').slice(0, 3));
  return hour * hourMs + minute * minuteMs + second * secondMs + fraction;
}

function offsetMs(text: string): number {
  if (text.toLowerCase() === 'z') return 0;
  const digits = text.replace(':', '');
  const size = Number(digits.slice(1, 3)) * hourMs + Number(digits.slice(3) || 0) * minuteMs;
  return digits.startsWith('-') ? -size : size;
}

function orNot(instant: number): Instant | TimeProblem {
  return instant >= 0 ? instant : 'not-a-time';
}

/**
 * A time as the file writes it; without an offset of its own it is one on the mapping's wall clock.
 * A date alone is noon in UTC, so that it is counted on its own day wherever it was written.
 */
export function readTime(
  text: string,
  { timeFormat, timeZone }: Pick<ImportMapping, 'timeFormat' | 'timeZone'>,
): Instant | TimeProblem {
  if (timeFormat === 'unix-ms') return wholeMs.test(text) ? Number(text) : 'not-a-time';
  if (timeFormat === 'unix-seconds') {
    return wholeSeconds.test(text) ? Math.round(Number(text) * secondMs) : 'not-a-time';
  }
  const parts = forms[timeFormat].exec(text)?.groups;
  const day = parts && dayOf(parts);
  if (day === undefined) return 'not-a-time';
  if (parts?.['hour'] === undefined) return orNot(day * dayMs + 12 * hourMs);
  const ms = timeOfDay(parts);
  if (ms === undefined) return 'not-a-time';
  const local = day * dayMs + ms;
  const offset = parts['offset'];
  if (offset !== undefined) return orNot(local - offsetMs(offset));
  const instant = fromWallClock(local, timeZone);
  return instant === undefined ? 'skipped-hour' : orNot(instant);
}
