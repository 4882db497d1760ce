import type { CriterionView } from '@causeway/shared/api/criteria.js';
import type { MeasureView } from '@causeway/shared/api/measures.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { chartText } from '@causeway/shared/text/chart-text.js';
import { chartValue } from '@causeway/shared/text/chart-value.js';
import { formatDay, formatPercent } from '@causeway/shared/text/format.js';
import { gateWords } from '@causeway/shared/text/gate-words.js';
import { measurePageText } from '@causeway/shared/text/measure-page-text.js';
import { measureSentences } from '@causeway/shared/text/measure-sentences.js';
import { measureNameWords } from '@causeway/shared/text/measure-text.js';
import { ChartRow, ChartRows } from '../../components/charts/chart-rows.js';
import { shareScale } from '../../components/charts/chart-scale.js';
import type { TableContent } from '../../components/charts/chart-table.js';
import { ChartWithTable } from '../../components/charts/chart-with-table.js';
import { IntervalLine } from '../../components/charts/interval-line.js';
import { outcomeLook } from '../../components/charts/outcome-look.js';
import type { ReadNumber } from '../../components/charts/reading.js';
import { numberWords, readingsOf } from '../../components/charts/reading.js';
import type { Reader } from '../../lib/reader.js';
import { useReader, useWords } from '../../lib/reader.js';
import { agreedOn } from './agreed-threshold.js';
import { termsWords } from './criterion-words.js';

interface ShareOverviewProps {
  /** Which of the section they are, for whoever hears the name alone. */
  readonly title: string;
  readonly measures: readonly MeasureView[];
  readonly criteria: readonly CriterionView[];
  readonly publishedAt: Instant;
}

interface Line {
  readonly measure: MeasureView;
  readonly name: string;
  readonly reading: ReadNumber;
  readonly measuredAt: Instant;
  readonly agreed: ReturnType<typeof agreedOn>[number] | undefined;
}

function linesOf({ measures, criteria }: ShareOverviewProps, locale: Locale): readonly Line[] {
  const names: Readonly<Record<string, string>> = measureNameWords(locale);
  return measures.flatMap((measure) => {
    const cell = measure.cells.find(({ filter }) => filter.by === 'all');
    if (!cell) return [];
    const [reading] = readingsOf(cell, measure.name, locale);
    if (reading.kind === 'gap') return [];
    const agreed = agreedOn(criteria, measure.name).find(({ filter }) => filter.by === 'all');
    const name = names[measure.name] ?? measure.name;
    return [{ measure, name, reading, measuredAt: cell.measuredAt, agreed }];
  });
}

function verdictOf({ agreed }: Line, locale: Locale): string {
  const outcome = agreed?.series.at(-1)?.outcome;
  return agreed && outcome ? `${termsWords(agreed, locale)}: ${gateWords(locale)[outcome]}` : '';
}

function tableOf(lines: readonly Line[], locale: Locale): TableContent {
  const words = chartText(locale);
  const share = (value: number) => ({ text: chartValue(value, 'share', locale), value });
  return {
    columns: [
      measurePageText(locale).measureColumn,
      words.value,
      words.from,
      words.to,
      words.counted,
      words.verdict,
    ],
    rows: lines.map((line) => {
      const { estimate, low, high, counted } = line.reading;
      const verdict = verdictOf(line, locale);
      return [line.name, share(estimate), share(low), share(high), counted, verdict];
    }),
  };
}

function wordsOf(line: Line, publishedAt: Instant, { locale, timeZone }: Reader) {
  const sentences: Readonly<Record<string, string>> = measureSentences(locale);
  const verdict = verdictOf(line, locale);
  const { measure, reading, measuredAt } = line;
  return [
    numberWords(reading, locale),
    sentences[measure.name] ?? '',
    ...(verdict === '' ? [] : [verdict]),
    ...(measuredAt < publishedAt
      ? [measurePageText(locale).measuredOn(formatDay(measuredAt, locale, timeZone))]
      : []),
  ];
}

/** Shares of everybody on one scale, each with its sentence and what was agreed on it. */
export function ShareOverview(props: ShareOverviewProps) {
  const { title, publishedAt } = props;
  const reader = useReader();
  const { locale } = reader;
  const words = useWords(measurePageText);
  const lines = linesOf(props, locale);
  const scale = shareScale(
    lines.flatMap(({ reading, agreed }) => [reading.high, ...(agreed ? [agreed.threshold] : [])]),
  );
  return (
    <ChartWithTable title={title} summary={words.sharesSummary} tables={[tableOf(lines, locale)]}>
      <ChartRows scale={scale} tickText={(tick) => formatPercent(tick, locale)}>
        {lines.map((line) => {
          const { measure, name, reading, agreed } = line;
          const outcome = agreed?.series.at(-1)?.outcome;
          return (
            <ChartRow
              key={measure.name}
              name={name}
              words={wordsOf(line, publishedAt, reader)}
              scale={scale}
              threshold={agreed && { at: agreed.threshold, words: termsWords(agreed, locale) }}
            >
              <IntervalLine
                scale={scale}
                low={reading.low}
                high={reading.high}
                estimate={reading.estimate}
                {...(outcome ? outcomeLook[outcome] : { shape: 'disc', tone: 'brand' })}
              />
            </ChartRow>
          );
        })}
      </ChartRows>
    </ChartWithTable>
  );
}
