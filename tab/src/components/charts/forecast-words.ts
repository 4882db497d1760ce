import type { ForecastView } from '@causeway/shared/api/forecasts.js';
import { chartText } from '@causeway/shared/text/chart-text.js';
import { chartRange } from '@causeway/shared/text/chart-value.js';
import { filterName } from '@causeway/shared/text/filter-name.js';
import { forecastChartText } from '@causeway/shared/text/forecast-chart-text.js';
import { formatDay, formatPercent } from '@causeway/shared/text/format.js';
import { measureNameWords } from '@causeway/shared/text/measure-text.js';
import type { Reader } from '../../lib/reader.js';
import type { Named } from './driver-words.js';

/** What was forecast, of whom, and for when. */
export function forecastName(
  { measure, filter, dueAt }: ForecastView,
  useCases: readonly Named[],
  { locale, timeZone }: Reader,
): string {
  const names: Readonly<Record<string, string>> = measureNameWords(locale);
  return [
    names[measure] ?? measure,
    ...(filter.by === 'all' ? [] : [filterName(filter, useCases, locale)]),
    forecastChartText(locale).due(formatDay(dueAt, locale, timeZone)),
  ].join(' · ');
}

/** What came of it; the number only where it was published. */
export function outcomeWords({ ending }: ForecastView, { locale }: Reader): readonly string[] {
  const words = forecastChartText(locale);
  if (ending?.kind !== 'scored') return [words.stillOpen];
  const { outcome, isHit, isNaiveHit } = ending;
  return [
    isHit ? words.hit : words.miss,
    outcome ? words.cameOut(chartRange(outcome, 'share', locale)) : words.outcomeHidden,
    isNaiveHit ? words.naiveHit : words.naiveMiss,
  ];
}

/** Both ranges it is held to. */
export function rangeWords({ projection }: ForecastView, { locale }: Reader): readonly string[] {
  const words = forecastChartText(locale);
  const range = ({ low, high }: { readonly low: number; readonly high: number }) =>
    chartText(locale).fromTo(formatPercent(low, locale), formatPercent(high, locale));
  return [
    words.projectedRange(range(projection.interval)),
    words.naiveRange(range(projection.naive)),
  ];
}
