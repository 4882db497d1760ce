import type { CalibrationView, ForecastView } from '@causeway/shared/api/forecasts.js';
import { chartText } from '@causeway/shared/text/chart-text.js';
import { chartValue } from '@causeway/shared/text/chart-value.js';
import { forecastChartText } from '@causeway/shared/text/forecast-chart-text.js';
import { formatNumber, formatPercent } from '@causeway/shared/text/format.js';
import type { Reader } from '../../lib/reader.js';
import type { TableCell, TableContent } from './chart-table.js';
import type { Named } from './driver-words.js';
import { forecastName, outcomeWords } from './forecast-words.js';

function forecastTable(
  forecasts: readonly ForecastView[],
  useCases: readonly Named[],
  reader: Reader,
): TableContent {
  const { locale } = reader;
  const words = forecastChartText(locale);
  const share = (value: number): TableCell => ({ text: formatPercent(value, locale), value });
  return {
    caption: words.forecasts,
    columns: [
      words.forecast,
      words.projectedFrom,
      words.projectedTo,
      words.naiveFrom,
      words.naiveTo,
      words.outcome,
      chartText(locale).verdict,
    ],
    rows: forecasts.map((forecast) => {
      const { projection, ending } = forecast;
      const { interval, naive } = projection;
      const outcome = ending?.kind === 'scored' ? ending.outcome : null;
      return [
        forecastName(forecast, useCases, reader),
        share(interval.low),
        share(interval.high),
        share(naive.low),
        share(naive.high),
        outcome ? share(outcome.estimate) : '',
        outcomeWords(forecast, reader).join(' · '),
      ];
    }),
  };
}

function hitRateTable({ honest, naive }: CalibrationView, { locale }: Reader): TableContent {
  const text = chartText(locale);
  const words = forecastChartText(locale);
  const share = (value: number): TableCell => ({ text: formatPercent(value, locale), value });
  const count = (value: number): TableCell => ({ text: formatNumber(value, locale), value });
  const row = (name: string, { hits, n, share: of, meanScore }: CalibrationView['honest']) =>
    [
      name,
      count(hits),
      count(n),
      ...(of ? [share(of.estimate), share(of.low), share(of.high)] : [words.noneScored, '', '']),
      meanScore === null ? '' : { text: chartValue(meanScore, 'number', locale), value: meanScore },
    ] as const;
  return {
    caption: words.howOften,
    columns: [
      text.about,
      words.hits,
      words.scored,
      text.share,
      text.from,
      text.to,
      words.meanScore,
    ],
    rows: [row(words.projected, honest), row(words.naive, naive)],
  };
}

export function calibrationTables(
  forecasts: readonly ForecastView[],
  calibration: CalibrationView,
  useCases: readonly Named[],
  reader: Reader,
): readonly TableContent[] {
  const hits = hitRateTable(calibration, reader);
  return forecasts.length === 0 ? [hits] : [forecastTable(forecasts, useCases, reader), hits];
}
