import type { Instant } from '../lib/instant.js';
import type { Locale } from '../domain/person/person.js';

const tags: Readonly<Record<Locale, string>> = { en: 'en-GB', de: 'de-DE', pseudo: 'en-GB' };

export function languageTag(locale: Locale): string {
  return tags[locale];
}

/** Making a formatter costs a hundred times what using it does, and there are few zones and languages. */
function keptBy<Key extends readonly string[], Format>(make: (...key: Key) => Format) {
  const made = new Map<string, Format>();
  return (...key: Key): Format => {
    const name = key.join(' ');
    const known = made.get(name) ?? make(...key);
    made.set(name, known);
    return known;
  };
}

const moments = keptBy(
  (tag: string, timeZone: string) =>
    new Intl.DateTimeFormat(tag, {
      timeZone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'short',
    }),
);

const days = keptBy(
  (tag: string, timeZone: string) =>
    new Intl.DateTimeFormat(tag, { timeZone, weekday: 'short', day: 'numeric', month: 'short' }),
);

const numbers = keptBy((tag: string) => new Intl.NumberFormat(tag));

const percents = keptBy(
  (tag: string) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }),
);

const differences = keptBy(
  (tag: string, digits: string) =>
    new Intl.NumberFormat(tag, {
      maximumFractionDigits: Number(digits),
      signDisplay: 'exceptZero',
    }),
);

const distances = keptBy((tag: string) => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }));

/** A moment on the reader's wall clock, with the zone named so that nobody has to guess. */
export function formatMoment(instant: Instant, locale: Locale, timeZone: string): string {
  return moments(tags[locale], timeZone).format(instant);
}

export function formatDay(instant: Instant, locale: Locale, timeZone: string): string {
  return days(tags[locale], timeZone).format(instant);
}

export function formatNumber(value: number, locale: Locale): string {
  return numbers(tags[locale]).format(value);
}

/** A share of 0 to 1 as people say it, with one decimal where it needs one. */
export function formatPercent(share: number, locale: Locale): string {
  return percents(tags[locale]).format(share);
}

/** How far two numbers are apart, and which way. */
export function formatSigned(difference: number, locale: Locale, digits = 1): string {
  return differences(tags[locale], String(digits)).format(difference);
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** "in 3 hours", "2 days ago": the largest unit that fits. */
export function formatDistance(instant: Instant, now: Instant, locale: Locale): string {
  const format = distances(tags[locale]);
  const distance = instant - now;
  for (const [unit, unitMs] of units) {
    if (Math.abs(distance) >= unitMs) return format.format(Math.trunc(distance / unitMs), unit);
  }
  return format.format(0, 'minute');
}
