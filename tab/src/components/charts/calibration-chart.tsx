import type { CalibrationView, ForecastView } from '@causeway/shared/api/forecasts.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { chartRange } from '@causeway/shared/text/chart-value.js';
import { forecastChartText } from '@causeway/shared/text/forecast-chart-text.js';
import { formatNumber, formatPercent } from '@causeway/shared/text/format.js';
import { projectionText } from '@causeway/shared/text/projection-text.js';
import { useReader } from '../../lib/reader.js';
import { calibrationTables } from './calibration-tables.js';
import { ChartKeys } from './chart-keys.js';
import { ChartRow, ChartRows } from './chart-rows.js';
import type { ChartScale } from './chart-scale.js';
import { shareScale } from './chart-scale.js';
import { useToneStyles } from './chart-styles.js';
import { ChartWithTable } from './chart-with-table.js';
import type { Named } from './driver-words.js';
import { forecastName, outcomeWords, rangeWords } from './forecast-words.js';
import { IntervalLine } from './interval-line.js';
import { Mark } from './mark.js';

interface CalibrationChartProps {
  readonly title: string;
  readonly forecasts: readonly ForecastView[];
  readonly calibration: CalibrationView;
  /** What use cases are called. */
  readonly useCases: readonly Named[];
}

/** A line through both ranges shows in which of them it came to lie. */
function Outcome({ x, isHit }: { readonly x: number; readonly isHit: boolean }) {
  const tones = useToneStyles();
  return (
    <>
      <g className={tones.plain} stroke="currentColor" strokeWidth="1.5">
        <line x1={`${x}%`} x2={`${x}%`} y1="12%" y2="88%" />
      </g>
      <Mark x={x} shape={isHit ? 'disc' : 'square'} tone={isHit ? 'good' : 'bad'} />
    </>
  );
}

function ForecastLines({ forecast, scale }: { forecast: ForecastView; scale: ChartScale }) {
  const { projection, ending } = forecast;
  const { interval, naive } = projection;
  const outcome = ending?.kind === 'scored' ? ending.outcome : null;
  return (
    <>
      <IntervalLine scale={scale} low={interval.low} high={interval.high} tone="brand" y={26} />
      <IntervalLine
        scale={scale}
        low={naive.low}
        high={naive.high}
        tone="quiet"
        dash="3 3"
        y={74}
      />
      {ending?.kind === 'scored' && outcome && (
        <Outcome x={scale.at(outcome.estimate)} isHit={ending.isHit} />
      )}
    </>
  );
}

function Keys() {
  const { locale } = useReader();
  const words = forecastChartText(locale);
  const line = { scale: { ticks: [], at: (share: number) => share * 100 }, low: 0, high: 1 };
  return (
    <ChartKeys
      keys={[
        { name: words.projected, drawing: <IntervalLine {...line} tone="brand" /> },
        { name: words.naive, drawing: <IntervalLine {...line} tone="quiet" dash="3 3" /> },
        { name: words.outcomeWithin, drawing: <Mark x={50} shape="disc" tone="good" /> },
        { name: words.outcomeOutside, drawing: <Mark x={50} shape="square" tone="bad" /> },
      ]}
    />
  );
}

function hitWords({ hits, n, share }: CalibrationView['honest'], locale: Locale): string {
  const words = forecastChartText(locale);
  if (!share) return words.noneScored;
  return words.hitsOf(
    formatNumber(hits, locale),
    formatNumber(n, locale),
    chartRange(share, 'share', locale),
  );
}

/** Out of so many: the pilot's own rate is held to the same, and shown beside. */
function HitRates({ calibration }: { readonly calibration: CalibrationView }) {
  const { locale } = useReader();
  const words = forecastChartText(locale);
  const { promised, honest, naive } = calibration;
  const scale = shareScale([1]);
  const percent = (share: number) => formatPercent(share, locale);
  const line =
    promised === null ? undefined : { at: promised, words: words.promised(percent(promised)) };
  return (
    <>
      <strong>{words.howOften}</strong>
      <ChartRows scale={scale} tickText={percent} threshold={line}>
        {[
          { name: words.projected, rate: honest, look: { tone: 'brand', shape: 'disc' } as const },
          { name: words.naive, rate: naive, look: { tone: 'quiet', shape: 'ring' } as const },
        ].map(({ name, rate, look }) => (
          <ChartRow
            key={name}
            name={name}
            words={[hitWords(rate, locale)]}
            scale={scale}
            threshold={line}
          >
            {rate.share && <IntervalLine scale={scale} {...rate.share} {...look} />}
          </ChartRow>
        ))}
      </ChartRows>
    </>
  );
}

function summaryOf({ promised, honest, open, withdrawn }: CalibrationView, locale: Locale): string {
  const words = projectionText(locale);
  const percent = (share: number) => formatPercent(share, locale);
  const count = (number: number) => formatNumber(number, locale);
  const said =
    honest.share && promised !== null
      ? words.hits(
          count(honest.hits),
          count(honest.n),
          percent(honest.share.estimate),
          percent(honest.share.low),
          percent(honest.share.high),
          percent(promised),
        )
      : words.noneScored;
  return `${said} ${forecastChartText(locale).openAndWithdrawn(count(open), count(withdrawn))}`;
}

/** What was forecast against what came of it, beside what the pilot's own rate would have promised. */
export function CalibrationChart(props: CalibrationChartProps) {
  const reader = useReader();
  const { locale } = reader;
  const { title, forecasts, calibration, useCases } = props;
  const standing = forecasts.filter(({ ending }) => ending?.kind !== 'withdrawn');
  const scale = shareScale([1]);
  return (
    <ChartWithTable
      title={title}
      summary={summaryOf(calibration, locale)}
      tables={calibrationTables(standing, calibration, useCases, reader)}
    >
      {standing.length > 0 && (
        <>
          <Keys />
          <ChartRows scale={scale} tickText={(tick) => formatPercent(tick, locale)}>
            {standing.map((forecast) => (
              <ChartRow
                key={forecast.id}
                name={forecastName(forecast, useCases, reader)}
                words={[
                  rangeWords(forecast, reader).join(' · '),
                  outcomeWords(forecast, reader).join(' · '),
                ]}
                scale={scale}
              >
                <ForecastLines forecast={forecast} scale={scale} />
              </ChartRow>
            ))}
          </ChartRows>
          <HitRates calibration={calibration} />
        </>
      )}
    </ChartWithTable>
  );
}
