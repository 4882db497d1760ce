import type { Instant } from './instant.js';
import { dayMs, hourMs, minuteMs } from './instant.js';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}

/** Days since 1970-01-01 of a civil date (Howard Hinnant's days_from_civil). */
export function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** What a wall clock in the zone shows, as milliseconds since a local 1970-01-01T00:00. */
export function toWallClock(instant: Instant, timeZone: string): number {
  const parts: Record<string, number> = {};
  for (const part of formatFor(timeZone).formatToParts(instant)) {
    parts[part.type] = Number(part.value);
  }
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const days = daysFromCivil(year, month, day);
  const withinSecond = ((instant % 1000) + 1000) % 1000;
  return days * dayMs + hour * hourMs + minute * minuteMs + second * 1000 + withinSecond;
}

/** Zones change their offset on a quarter of an hour in UTC; asking `Intl` again within one is slow. */
const blockMs = 15 * minuteMs;
const offsetsKept = 20_000;
const offsets = new Map<string, number>();

function offsetAt(instant: Instant, timeZone: string): number {
  const block = Math.floor(instant / blockMs);
  const key = `${timeZone} ${String(block)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const offset = toWallClock(block * blockMs, timeZone) - block * blockMs;
  if (offsets.size >= offsetsKept) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

/**
 * The instant at which a wall clock in the zone shows this. Of an hour that comes twice, the first;
 * undefined in the hour a clock skips.
 */
export function fromWallClock(local: number, timeZone: string): Instant | undefined {
  const around = [local - dayMs, local + dayMs].map((near) => local - offsetAt(near, timeZone));
  const shown = around.filter((instant) => instant + offsetAt(instant, timeZone) === local);
  return shown.length === 0 ? undefined : Math.min(...shown);
}
