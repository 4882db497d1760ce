import type { Locale } from '../domain/person/person.js';
import { chartText } from './chart-text.js';
import { formatNumber, formatPercent, formatSigned, languageTag } from './format.js';

interface Estimate {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** A difference of shares is in points, with its sign, lest it be taken for a share. */
export type ChartUnit = 'share' | 'points' | 'difference' | 'number';

/** As many digits as say something. */
function digitsFor(value: number): number {
  if (Math.abs(value) >= 100) return 0;
  return Math.abs(value) >= 10 ? 1 : 2;
}

function rounded(value: number): number {
  return Number(value.toFixed(digitsFor(value)));
}

/** One number of a chart, as it stands in the drawing, its words and its table. */
export function chartValue(value: number, unit: ChartUnit, locale: Locale): string {
  switch (unit) {
    case 'share':
      return formatPercent(value, locale);
    case 'points':
      return chartText(locale).points(formatSigned(value * 100, locale));
    case 'difference':
      return formatSigned(value, locale, digitsFor(value));
    case 'number':
      return formatNumber(rounded(value), locale);
  }
}

/** With the range it lies in, unless it is exactly known. */
export function chartRange(
  { estimate, low, high }: Estimate,
  unit: ChartUnit,
  locale: Locale,
): string {
  const said = chartValue(estimate, unit, locale);
  if (low === high) return said;
  // The word behind the number is said once.
  const bound = (value: number) =>
    unit === 'points' ? formatSigned(value * 100, locale) : chartValue(value, unit, locale);
  return chartText(locale).withRange(said, bound(low), bound(high));
}

export type TimeUnit = 'day' | 'hour' | 'minute';

export function chartTime(time: number, unit: TimeUnit, locale: Locale): string {
  return new Intl.NumberFormat(languageTag(locale), {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(time);
}
