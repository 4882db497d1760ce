import type { ResultOutcome } from '@causeway/shared/domain/gate/criterion-result.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { chartText } from '@causeway/shared/text/chart-text.js';
import type { ChartUnit } from '@causeway/shared/text/chart-value.js';
import { chartValue } from '@causeway/shared/text/chart-value.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { gateWords } from '@causeway/shared/text/gate-words.js';
import { measureSentences } from '@causeway/shared/text/measure-sentences.js';
import { useReader } from '../../lib/reader.js';
import { ChartRow, ChartRows } from './chart-rows.js';
import { chartScale, shareScale } from './chart-scale.js';
import type { TableContent } from './chart-table.js';
import { ChartWithTable } from './chart-with-table.js';
import { IntervalLine } from './interval-line.js';
import { outcomeLook } from './outcome-look.js';
import { PatternBar } from './pattern-bar.js';
import type { PublishedValue, Reading, ReadNumber } from './reading.js';
import { numberWords, readingsOf } from './reading.js';

interface IntervalRow {
  readonly name: string;
  readonly value: PublishedValue;
  /** What the registered criterion says. It looks more strictly than a drawing can, and wins. */
  readonly outcome?: ResultOutcome;
}

interface IntervalThreshold {
  readonly value: number;
  readonly direction: 'above' | 'below';
}

interface IntervalChartProps {
  readonly title: string;
  /** The name of the measure, for the words of its denominator. */
  readonly measure: string;
  readonly rows: readonly IntervalRow[];
  readonly threshold?: IntervalThreshold;
  /** What else there is to say of it as a whole. */
  readonly note?: string;
}

interface Line {
  readonly name: string;
  readonly reading: Reading;
  readonly outcome: ResultOutcome | undefined;
  readonly verdict: string | undefined;
}

function sideOf(
  { low, high }: ReadNumber,
  { value, direction }: IntervalThreshold,
): 'pass' | 'fail' | 'inconclusive' {
  const [worst, best] = direction === 'above' ? [low, high] : [-high, -low];
  const line = direction === 'above' ? value : -value;
  if (worst > line) return 'pass';
  return best < line ? 'fail' : 'inconclusive';
}

/** Where all is of one group, only what differs is said. */
function partName(name: string, part: string, groups: number): string {
  return groups > 1 ? `${name}: ${part}` : part.charAt(0).toUpperCase() + part.slice(1);
}

function linesOf(
  { rows, measure, threshold }: IntervalChartProps,
  locale: Locale,
): readonly Line[] {
  return rows.flatMap(({ name, value, outcome }) =>
    readingsOf(value, measure, locale).map((reading, at): Line => {
      const part = reading.kind === 'number' ? reading.part : undefined;
      const isMain = at === 0;
      const side =
        isMain && threshold && reading.kind === 'number' ? sideOf(reading, threshold) : undefined;
      const said = isMain ? outcome : undefined;
      return {
        name: part === undefined ? name : partName(name, part, rows.length),
        reading,
        outcome: said ?? side,
        verdict: said ? gateWords(locale)[said] : side && chartText(locale)[side],
      };
    }),
  );
}

function thresholdWords(
  { value, direction }: IntervalThreshold,
  unit: ChartUnit,
  locale: Locale,
): string {
  const words = chartText(locale);
  const bound = chartValue(value, unit, locale);
  return direction === 'above' ? words.mustBeAbove(bound) : words.mustBeBelow(bound);
}

function isNumber(line: Line): line is Line & { readonly reading: ReadNumber } {
  return line.reading.kind === 'number';
}

function summaryOf(
  lines: readonly Line[],
  { measure, note }: IntervalChartProps,
  locale: Locale,
): string {
  const words = chartText(locale);
  const count = (number: number) => formatNumber(number, locale);
  if (lines.length === 0) return words.nothingYet;
  const numbers = lines.filter(isNumber);
  const verdicts = lines.flatMap(({ verdict }) => verdict ?? []);
  const sentences: Readonly<Record<string, string>> = measureSentences(locale);
  const gaps = lines.length - numbers.length;
  return [
    sentences[measure] ?? '',
    ...(note === undefined ? [] : [note]),
    ...[...new Set(verdicts)].map((verdict) =>
      words.verdictCount(verdict, count(verdicts.filter((one) => one === verdict).length)),
    ),
    ...(gaps > 0 ? [words.withoutNumber(count(gaps))] : []),
  ].join(' ');
}

function tableOf(lines: readonly Line[], hasVerdicts: boolean, locale: Locale): TableContent {
  const words = chartText(locale);
  const verdict = (line: Line) => (hasVerdicts ? [line.verdict ?? ''] : []);
  return {
    columns: [
      words.about,
      words.value,
      words.from,
      words.to,
      words.counted,
      ...(hasVerdicts ? [words.verdict] : []),
    ],
    rows: lines.map((line) => {
      const { reading } = line;
      if (reading.kind === 'gap') return [line.name, reading.words, '', '', '', ...verdict(line)];
      const { unit, estimate, low, high, counted } = reading;
      const number = (value: number) => ({ text: chartValue(value, unit, locale), value });
      const bounds = low === high ? (['', ''] as const) : ([number(low), number(high)] as const);
      return [line.name, number(estimate), ...bounds, counted, ...verdict(line)];
    }),
  };
}

/** Estimates with the range each may lie in, against what has to be reached. */
export function IntervalChart(props: IntervalChartProps) {
  const { locale } = useReader();
  const { title, threshold } = props;
  const lines = linesOf(props, locale);
  const numbers = lines.filter(isNumber).map(({ reading }) => reading);
  const isShare = numbers.every(({ unit }) => unit === 'share' || unit === 'points');
  const ends = numbers.flatMap(({ low, high, estimate }) => [low, high, estimate]);
  const scale = (isShare ? shareScale : chartScale)([
    ...ends,
    ...(threshold ? [threshold.value] : []),
  ]);
  const unit = isShare ? 'share' : 'number';
  const line =
    threshold === undefined
      ? undefined
      : { at: threshold.value, words: thresholdWords(threshold, numbers[0]?.unit ?? unit, locale) };
  const hasVerdicts = lines.some(({ verdict }) => verdict !== undefined);
  return (
    <ChartWithTable
      title={title}
      summary={summaryOf(lines, props, locale)}
      tables={[tableOf(lines, hasVerdicts, locale)]}
    >
      {lines.length > 0 && (
        <ChartRows
          scale={scale}
          tickText={(tick) => chartValue(tick, unit, locale)}
          threshold={line}
        >
          {lines.map(({ name, reading, outcome, verdict }, at) => (
            <ChartRow
              key={`${at} ${name}`}
              name={name}
              scale={scale}
              threshold={line}
              words={
                reading.kind === 'gap'
                  ? [reading.words, ...(verdict ? [verdict] : [])]
                  : [numberWords(reading, locale), ...(verdict ? [verdict] : [])]
              }
            >
              {reading.kind === 'gap' ? (
                <PatternBar
                  pattern={reading.because === 'hidden' ? 'empty' : 'hatched'}
                  tone="quiet"
                  x={0}
                  width={100}
                  height={14}
                />
              ) : (
                <IntervalLine
                  scale={scale}
                  {...reading}
                  {...(outcome ? outcomeLook[outcome] : { shape: 'disc', tone: 'brand' })}
                />
              )}
            </ChartRow>
          ))}
        </ChartRows>
      )}
    </ChartWithTable>
  );
}
