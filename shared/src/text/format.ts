import type { Instant } from '../lib/instant.js';
import type { Locale } from '../domain/person/person.js';

const tags: Readonly<Record<Locale, string>> = { en: 'en-GB', de: 'de-DE', pseudo: 'en-GB' };

export function languageTag(locale: Locale): string {
  return tags[locale];
}

/** A moment on the reader's wall clock, with the zone named so that nobody has to guess. */
export function formatMoment(instant: Instant, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(tags[locale], {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(instant);
}

export function formatDay(instant: Instant, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(tags[locale], {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  }).format(instant);
}

export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(tags[locale]).format(value);
}

/** A share of 0 to 1 as people say it, with one decimal where it needs one. */
export function formatPercent(share: number, locale: Locale): string {
  return new Intl.NumberFormat(tags[locale], { style: 'percent', maximumFractionDigits: 1 }).format(
    share,
  );
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** "in 3 hours", "2 days ago": the largest unit that fits. */
export function formatDistance(instant: Instant, now: Instant, locale: Locale): string {
  const format = new Intl.RelativeTimeFormat(tags[locale], { numeric: 'auto' });
  const distance = instant - now;
  for (const [unit, unitMs] of units) {
    if (Math.abs(distance) >= unitMs) return format.format(Math.trunc(distance / unitMs), unit);
  }
  return format.format(0, 'minute');
}
