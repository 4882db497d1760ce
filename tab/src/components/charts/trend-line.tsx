import type { Locale } from '@causeway/shared/domain/person/person.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { chartText } from '@causeway/shared/text/chart-text.js';
import { chartValue } from '@causeway/shared/text/chart-value.js';
import { formatDay, formatNumber } from '@causeway/shared/text/format.js';
import { Fragment } from 'react';
import type { Reader } from '../../lib/reader.js';
import { useReader } from '../../lib/reader.js';
import { ChartKeys } from './chart-keys.js';
import type { ChartScale } from './chart-scale.js';
import { chartScale, shareScale } from './chart-scale.js';
import { useToneStyles } from './chart-styles.js';
import type { TableContent } from './chart-table.js';
import { ChartWithTable } from './chart-with-table.js';
import { Mark } from './mark.js';
import { PatternBar } from './pattern-bar.js';
import type { Placed } from './plot.js';
import { Plot, PlotLine } from './plot.js';
import type { PublishedValue, Reading, ReadNumber } from './reading.js';
import { numberWords, readingsOf } from './reading.js';

export interface TrendPoint {
  /** When it was measured, or could not be. */
  readonly at: Instant;
  readonly value: PublishedValue;
  /** Of what the measure counted then; 1 if unsaid. */
  readonly version?: number;
}

interface TrendLineProps {
  readonly title: string;
  /** The name of the measure, for the words of its denominator. */
  readonly measure: string;
  /** Oldest first. */
  readonly points: readonly TrendPoint[];
}

interface Point {
  readonly day: string;
  readonly x: number;
  readonly reading: Reading;
  /** Another thing was counted before. */
  readonly isRedefined: boolean;
}

interface DrawnPoint extends Point {
  readonly reading: ReadNumber;
}

function pointsOf({ points, measure }: TrendLineProps, reader: Reader): readonly Point[] {
  const { locale, timeZone } = reader;
  const first = points[0]?.at ?? 0;
  const length = (points.at(-1)?.at ?? 0) - first;
  let counted: number | undefined;
  return points.map(({ at, value, version = 1 }) => {
    const reading = readingsOf(value, measure, locale)[0];
    const isRedefined = reading.kind === 'number' && counted !== undefined && counted !== version;
    if (reading.kind === 'number') counted = version;
    const x = length === 0 ? 50 : ((at - first) / length) * 100;
    return { day: formatDay(at, locale, timeZone), x, reading, isRedefined };
  });
}

function isDrawn(point: Point): point is DrawnPoint {
  return point.reading.kind === 'number';
}

/** What stands side by side without a gap and counts the same; a line is drawn within these alone. */
function runsOf(points: readonly Point[]): readonly (readonly DrawnPoint[])[] {
  const runs: DrawnPoint[][] = [[]];
  for (const point of points) {
    if (point.isRedefined || !isDrawn(point)) runs.push([]);
    if (isDrawn(point)) runs.at(-1)?.push(point);
  }
  return runs.filter((run) => run.length > 0);
}

function Run({ run, y }: { readonly run: readonly DrawnPoint[]; readonly y: ChartScale }) {
  const tones = useToneStyles();
  const at = (bound: 'estimate' | 'low' | 'high') =>
    run.map(({ x, reading }) => `${x} ${100 - y.at(reading[bound])}`);
  const line = { fill: 'none', vectorEffect: 'non-scaling-stroke' } as const;
  return (
    <g className={tones.brand} stroke="currentColor">
      <path
        d={`M${[...at('high'), ...at('low').toReversed()].join('L')}Z`}
        fill="currentColor"
        fillOpacity=".12"
        stroke="none"
      />
      <path d={`M${at('high').join('L')}`} {...line} strokeOpacity=".6" strokeDasharray="1 3" />
      <path d={`M${at('low').join('L')}`} {...line} strokeOpacity=".6" strokeDasharray="1 3" />
      <path d={`M${at('estimate').join('L')}`} {...line} strokeWidth="2" />
    </g>
  );
}

/** Of one that stands alone there is no band, so its range is a line. */
function Points({ run, y }: { readonly run: readonly DrawnPoint[]; readonly y: ChartScale }) {
  const tones = useToneStyles();
  return run.map(({ x, reading }) => (
    <Fragment key={x}>
      {run.length === 1 && (
        <g className={tones.brand} stroke="currentColor" strokeWidth="2.5">
          <line
            x1={`${x}%`}
            x2={`${x}%`}
            y1={`${100 - y.at(reading.high)}%`}
            y2={`${100 - y.at(reading.low)}%`}
          />
        </g>
      )}
      <Mark x={x} y={100 - y.at(reading.estimate)} shape="disc" tone="brand" />
    </Fragment>
  ));
}

/** An upright line where something else is counted from then on. */
function Redefined({ x }: { readonly x: number }) {
  const tones = useToneStyles();
  return (
    <g className={tones.quiet} stroke="currentColor" strokeWidth="1.5" strokeDasharray="6 3">
      <line x1={`${x}%`} x2={`${x}%`} y1="0" y2="100%" />
    </g>
  );
}

/** From half way to the point before to half way to the one after. */
function gapsOf(points: readonly Point[]) {
  return points.flatMap(({ x, reading }, at) => {
    if (reading.kind === 'number') return [];
    const from = at === 0 ? x : (x + (points[at - 1]?.x ?? x)) / 2;
    const to = at === points.length - 1 ? x : (x + (points[at + 1]?.x ?? x)) / 2;
    const isHidden = reading.because === 'hidden';
    return [{ x: from, width: to - from, pattern: isHidden ? 'empty' : 'hatched' } as const];
  });
}

function summaryOf(points: readonly Point[], locale: Locale): string {
  const text = chartText(locale);
  const drawn = points.filter(isDrawn);
  const first = drawn[0];
  const last = drawn.at(-1);
  if (!first || !last) return text.nothingYet;
  const said = ({ reading }: DrawnPoint) => numberWords(reading, locale);
  const gaps = points.length - drawn.length;
  return [
    first === last
      ? text.trendOnce(first.day, said(first))
      : text.trend(said(first), first.day, said(last), last.day),
    ...points.flatMap(({ isRedefined, day }) => (isRedefined ? [text.redefinedOn(day)] : [])),
    ...(gaps > 0 ? [text.gaps(formatNumber(gaps, locale))] : []),
  ].join(' ');
}

function tableOf(points: readonly Point[], locale: Locale): TableContent {
  const text = chartText(locale);
  return {
    columns: [text.when, text.value, text.from, text.to, text.counted],
    rows: points.map(({ day, reading, isRedefined }) => {
      if (reading.kind === 'gap') return [day, reading.words, '', '', ''];
      const { unit, estimate, low, high, counted } = reading;
      const number = (value: number) => ({ text: chartValue(value, unit, locale), value });
      const of = isRedefined ? `${counted} · ${text.redefined}` : counted;
      return [day, number(estimate), number(low), number(high), of];
    }),
  };
}

/** The first and the last day, and one between them where there is room. */
function daysOf(points: readonly Point[]): readonly Placed[] {
  const ends = new Set([points[0], points.at(-1)]);
  const middle = points.find((point) => !ends.has(point) && point.x >= 40 && point.x <= 60);
  return points
    .filter((point) => ends.has(point) || point === middle)
    .map((point) => ({ x: point.x, text: point.day, isSpare: point === middle }));
}

/** A measure from edition to edition; where nothing was shown the line has a gap. */
export function TrendLine(props: TrendLineProps) {
  const reader = useReader();
  const { locale } = reader;
  const text = chartText(locale);
  const points = pointsOf(props, reader);
  const runs = runsOf(points);
  const numbers = points.filter(isDrawn).map(({ reading }) => reading);
  const isShare = numbers.every(({ unit }) => unit === 'share' || unit === 'points');
  const y = (isShare ? shareScale : chartScale)(
    numbers.flatMap(({ low, high, estimate }) => [low, high, estimate]),
  );
  const gaps = gapsOf(points);
  const redefined = points.filter(({ isRedefined }) => isRedefined);
  const keys = [
    { pattern: 'empty', name: text.tooFew },
    { pattern: 'hatched', name: text.notKnown },
  ] as const;
  return (
    <ChartWithTable
      title={props.title}
      summary={summaryOf(points, locale)}
      tables={[tableOf(points, locale)]}
    >
      {points.length > 0 && (
        <Plot
          label={props.title}
          y={y}
          yText={(tick) => chartValue(tick, isShare ? 'share' : 'number', locale)}
          stretched={runs.map((run) => (
            <Run key={run[0]?.x} run={run} y={y} />
          ))}
          under={<PlotLine placed={daysOf(points)} />}
        >
          {gaps.map(({ x, width, pattern }) => (
            <PatternBar key={x} x={x} width={width} height={200} pattern={pattern} tone="quiet" />
          ))}
          {redefined.map(({ x }) => (
            <Redefined key={x} x={x} />
          ))}
          {runs.map((run) => (
            <Points key={run[0]?.x} run={run} y={y} />
          ))}
        </Plot>
      )}
      <ChartKeys
        keys={[
          ...keys
            .filter(({ pattern }) => gaps.some((gap) => gap.pattern === pattern))
            .map(({ pattern, name }) => ({
              name,
              drawing: <PatternBar pattern={pattern} tone="quiet" x={0} width={100} height={14} />,
            })),
          ...(redefined.length > 0
            ? [{ name: text.redefined, drawing: <Redefined x={50} /> }]
            : []),
        ]}
      />
    </ChartWithTable>
  );
}
