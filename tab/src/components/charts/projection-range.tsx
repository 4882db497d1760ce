import type { ProjectionPreview, ProjectionView } from '@causeway/shared/api/forecasts.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { chartText } from '@causeway/shared/text/chart-text.js';
import { chartRange } from '@causeway/shared/text/chart-value.js';
import { forecastChartText } from '@causeway/shared/text/forecast-chart-text.js';
import { formatNumber, formatPercent } from '@causeway/shared/text/format.js';
import { projectionSentence, restSentence } from '@causeway/shared/text/projection-text.js';
import { useReader } from '../../lib/reader.js';
import { ChartRow, ChartRows } from './chart-rows.js';
import { shareScale } from './chart-scale.js';
import type { TableCell, TableContent } from './chart-table.js';
import { ChartWithTable } from './chart-with-table.js';
import { DriverList } from './driver-list.js';
import type { Named } from './driver-words.js';
import { driverName, driverState } from './driver-words.js';
import { IntervalLine } from './interval-line.js';
import { Mark } from './mark.js';
import { PatternBar } from './pattern-bar.js';

interface ProjectionRangeProps {
  readonly title: string;
  readonly projection: ProjectionView;
  /** What all that is not known has to reach, where there is a target. */
  readonly rest?: ProjectionPreview['rest'];
  /** What use cases are called. */
  readonly useCases: readonly Named[];
}

function tablesOf(
  { projection, rest, useCases }: ProjectionRangeProps,
  locale: Locale,
): readonly TableContent[] {
  const text = chartText(locale);
  const words = forecastChartText(locale);
  const share = (value: number): TableCell => ({ text: formatPercent(value, locale), value });
  const { naive, covered, range, interval, drivers } = projection;
  const numbers: TableContent = {
    columns: [text.about, text.value, text.from, text.to],
    rows: [
      [words.pilot, share(naive.estimate), share(naive.low), share(naive.high)],
      [words.tested, share(covered.estimate), share(covered.low), share(covered.high)],
      [words.whole, '', share(range.low), share(range.high)],
      [words.wholeByChance, '', share(interval.low), share(interval.high)],
      ...(rest
        ? [
            [
              words.rest,
              rest.verdict === 'within-reach' ? share(rest.mustReach) : words[rest.verdict],
              '',
              '',
            ] as const,
          ]
        : []),
    ],
  };
  const parts: TableContent = {
    caption: words.drivers,
    columns: [words.driver, words.partOfWidth, words.partOfRollout, words.state, words.narrowing],
    rows: drivers.map((driver) => [
      driverName(driver, useCases, locale),
      share(driver.widthShare),
      share(driver.weight),
      driverState(driver, locale),
      { text: formatNumber(driver.furtherTrials, locale), value: driver.furtherTrials },
    ]),
  };
  return [numbers, parts];
}

/** From what the pilot says by itself to what may be said of the rollout, and why it is so wide. */
export function ProjectionRange(props: ProjectionRangeProps) {
  const { locale } = useReader();
  const { title, projection, rest = null, useCases } = props;
  const { naive, covered, range, interval, untestedWeight, trials, drivers } = projection;
  const text = chartText(locale);
  const words = forecastChartText(locale);
  const percent = (share: number) => formatPercent(share, locale);
  const fromTo = ({ low, high }: { low: number; high: number }) =>
    text.fromTo(percent(low), percent(high));
  const scale = shareScale([1]);
  const target = rest ? { at: rest.target, words: words.target(percent(rest.target)) } : undefined;
  const hasUntested = untestedWeight > 0;
  return (
    <ChartWithTable
      title={title}
      summary={[
        projectionSentence(projection, locale),
        ...(rest ? [restSentence(rest, locale)] : []),
      ].join(' ')}
      tables={tablesOf(props, locale)}
    >
      <ChartRows scale={scale} tickText={percent} threshold={target}>
        <ChartRow
          name={words.pilot}
          words={[chartRange(naive, 'share', locale)]}
          scale={scale}
          threshold={target}
        >
          <IntervalLine scale={scale} {...naive} shape="ring" tone="quiet" dash="3 3" />
        </ChartRow>
        <ChartRow
          name={words.tested}
          words={[
            words.testedOf(chartRange(covered, 'share', locale), formatNumber(trials, locale)),
          ]}
          scale={scale}
          threshold={target}
        >
          <IntervalLine scale={scale} {...covered} tone="brand" />
        </ChartRow>
        <ChartRow
          name={words.whole}
          words={[
            ...(hasUntested ? [fromTo(range), words.neverTested(percent(untestedWeight))] : []),
            words.withChance(fromTo(interval)),
          ]}
          scale={scale}
          threshold={target}
        >
          <IntervalLine scale={scale} {...interval} tone="brand" />
          {hasUntested ? (
            <PatternBar
              pattern="hatched"
              tone="brand"
              x={scale.at(range.low)}
              width={scale.at(range.high) - scale.at(range.low)}
              height={20}
            />
          ) : (
            <Mark x={scale.at(covered.estimate)} shape="disc" tone="brand" />
          )}
        </ChartRow>
        {rest && (
          <ChartRow
            name={words.rest}
            words={[
              rest.verdict === 'within-reach' ? percent(rest.mustReach) : words[rest.verdict],
            ]}
            scale={scale}
          >
            {rest.verdict === 'within-reach' && (
              <Mark x={scale.at(rest.mustReach)} shape="diamond" tone="plain" />
            )}
          </ChartRow>
        )}
      </ChartRows>
      <DriverList drivers={drivers} useCases={useCases} />
    </ChartWithTable>
  );
}
