import type { listForecasts } from '@causeway/shared/api/forecasts.js';
import { chartText } from '@causeway/shared/text/chart-text.js';
import { chartRange } from '@causeway/shared/text/chart-value.js';
import { forecastChartText } from '@causeway/shared/text/forecast-chart-text.js';
import { forecastPageText } from '@causeway/shared/text/forecast-page-text.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { ChartTable } from '../../components/charts/chart-table.js';
import type { AnswerOf } from '../../lib/api.js';
import { useReader, useWords } from '../../lib/reader.js';

interface ForecasterTableProps {
  readonly forecasters: AnswerOf<typeof listForecasts>['forecasters'];
}

/** Whose forecasts came true how often. */
export function ForecasterTable({ forecasters }: ForecasterTableProps) {
  const words = useWords(forecastPageText);
  const chart = useWords(forecastChartText);
  const common = useWords(chartText);
  const { locale } = useReader();
  return (
    <ChartTable
      title={words.byForecaster}
      content={{
        caption: words.byForecaster,
        columns: [words.forecaster, chart.hits, common.share, chart.stillOpen],
        rows: forecasters.map(({ person, calibration: { honest, open } }) => [
          person.name,
          words.hitsOf(formatNumber(honest.hits, locale), formatNumber(honest.n, locale)),
          honest.share ? chartRange(honest.share, 'share', locale) : chart.noneScored,
          { text: formatNumber(open, locale), value: open },
        ]),
      }}
    />
  );
}
