import type { CurveStep, MeasureResult } from '@causeway/shared/domain/measure/measure.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { chartText, curveWords } from '@causeway/shared/text/chart-text.js';
import type { TimeUnit } from '@causeway/shared/text/chart-value.js';
import { chartTime, chartValue } from '@causeway/shared/text/chart-value.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { measureText } from '@causeway/shared/text/measure-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useReader } from '../../lib/reader.js';
import type { ChartScale } from './chart-scale.js';
import { chartScale, scaleBetween } from './chart-scale.js';
import { useToneStyles } from './chart-styles.js';
import type { TableContent } from './chart-table.js';
import { ChartWithTable } from './chart-with-table.js';
import { LineKey, lineStyle } from './line-style.js';
import { Mark } from './mark.js';
import { Plot, PlotLine, spaced } from './plot.js';
import type { MeasureCell } from './reading.js';
import { countedWords, readingsOf } from './reading.js';
import { bandPath, stepPath } from './step-path.js';

const useStyles = makeStyles({
  names: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

interface NamedCurve {
  readonly name: string;
  readonly cell: MeasureCell;
}

interface SurvivalCurveProps {
  readonly title: string;
  /** The name of the measure, for its words. */
  readonly measure: string;
  /** One, or a few to compare. */
  readonly curves: readonly NamedCurve[];
  /** What else there is to say of it as a whole. */
  readonly note?: string;
}

type CurveValue = Extract<
  Extract<MeasureResult['value'], { kind: 'known' }>['value'],
  { form: 'curve' }
>;

interface Drawn {
  readonly name: string;
  /** Undefined where nothing may be drawn. */
  readonly curve: CurveValue | undefined;
  /** When half of them were there; or why nothing is known. */
  readonly half: string;
  readonly words: string;
}

/** In the unit people say such times in. */
function timesOf(curves: readonly CurveValue[]): {
  readonly unit: TimeUnit;
  readonly size: number;
} {
  const longest = Math.max(0, ...curves.flatMap(({ steps }) => steps.map(({ time }) => time)));
  if (curves[0]?.unit !== 'minutes') return { unit: 'day', size: 1 };
  if (longest > 2 * 1440) return { unit: 'day', size: 1440 };
  return longest > 180 ? { unit: 'hour', size: 60 } : { unit: 'minute', size: 1 };
}

function curveOf({ cell }: NamedCurve): CurveValue | undefined {
  if (cell.kind === 'hidden' || cell.result.value.kind === 'unknown') return undefined;
  const { value } = cell.result.value;
  return value.form === 'curve' && value.steps.length > 0 ? value : undefined;
}

function wordsOf(
  { cell }: NamedCurve,
  measure: string,
  time: (time: number) => string,
  locale: Locale,
): Pick<Drawn, 'half' | 'words'> {
  if (cell.kind === 'shown' && cell.result.value.kind === 'known') {
    const { value } = cell.result.value;
    if (value.form === 'curve') {
      const { median, medianNotReached } = measureText(locale);
      const half = value.median === null ? medianNotReached : median(time(value.median));
      const isDrawn = value.steps.length > 0 ? [] : [chartText(locale).curveTooShort];
      const words = [half, countedWords(measure, cell.result, locale), ...isDrawn].join(' · ');
      return { half, words };
    }
  }
  const [reading] = readingsOf(cell, measure, locale);
  const words = reading.kind === 'gap' ? reading.words : chartText(locale).notDrawn;
  return { half: words, words };
}

/** How many are left after each step; of the last one nobody says. */
function followed(steps: readonly CurveStep[]) {
  return steps.map(({ atRisk }, at) => ({ from: steps[at - 1]?.time ?? 0, atRisk }));
}

function tableOf(
  { name, curve, words }: Drawn,
  hasSeveral: boolean,
  time: (time: number) => string,
  locale: Locale,
): TableContent {
  const text = chartText(locale);
  const named = hasSeveral ? { caption: `${name}: ${words}` } : {};
  const columns = [text.when, text.share, text.from, text.to, text.stillFollowed];
  if (!curve) return { ...named, columns, rows: [[name, words, '', '', '']] };
  const share = (value: number) => ({ text: chartValue(value, 'share', locale), value });
  const left = (count: number | undefined) =>
    count === undefined ? text.notFollowed : { text: formatNumber(count, locale), value: count };
  const { steps } = curve;
  return {
    ...named,
    columns,
    rows: [
      [text.start, share(1), '', '', left(steps[0]?.atRisk)],
      ...steps.map(
        ({ time: at, survival, low, high }, index) =>
          [
            time(at),
            share(survival),
            share(low),
            share(high),
            left(steps[index + 1]?.atRisk),
          ] as const,
      ),
    ],
  };
}

function CurveLine({ steps, x, at }: { steps: readonly CurveStep[]; x: ChartScale; at: number }) {
  const tones = useToneStyles();
  const { tone, dash } = lineStyle(at);
  const edge = { fill: 'none', vectorEffect: 'non-scaling-stroke' } as const;
  return (
    <g className={tones[tone]} stroke="currentColor">
      <path d={bandPath(steps, x)} fill="currentColor" fillOpacity=".12" stroke="none" />
      {(['low', 'high'] as const).map((bound) => (
        <path
          key={bound}
          d={stepPath(steps, x, bound)}
          {...edge}
          strokeOpacity=".6"
          strokeDasharray="1 3"
        />
      ))}
      <path d={stepPath(steps, x, 'survival')} {...edge} strokeWidth="2" strokeDasharray={dash} />
    </g>
  );
}

/** For how many it has not happened yet, over time (Kaplan–Meier), with those still followed below. */
export function SurvivalCurve({ title, measure, curves, note }: SurvivalCurveProps) {
  const styles = useStyles();
  const { locale } = useReader();
  const text = chartText(locale);
  const values = curves.flatMap((curve) => curveOf(curve) ?? []);
  const { unit, size } = timesOf(values);
  const time = (value: number) => chartTime(value / size, unit, locale);
  const drawn = curves.map((curve) => ({
    name: curve.name,
    curve: curveOf(curve),
    ...wordsOf(curve, measure, time, locale),
  }));
  const x = chartScale(values.flatMap(({ steps }) => steps.map((step) => step.time / size)));
  const inUnit: ChartScale = { ...x, at: (value) => x.at(value / size) };
  const y = scaleBetween(0, 1, 0.25);
  // The last one names the unit, so it is the one that stays.
  const ticks = x.ticks.toReversed().map((tick, at) => ({
    x: x.at(tick),
    text: at === 0 ? chartTime(tick, unit, locale) : formatNumber(tick, locale),
  }));
  const still: Readonly<Record<string, string>> = curveWords(locale);
  const hasSeveral = curves.length > 1;
  const said = text.curve(
    still[measure] ?? curveWords(locale).other,
    hasSeveral
      ? drawn.map(({ name, half }) => `${name} (${half})`).join('; ')
      : (drawn[0]?.words ?? text.nothingYet),
  );
  return (
    <ChartWithTable
      title={title}
      summary={[said, ...(note === undefined ? [] : [note])].join(' ')}
      tables={drawn.map((one) => tableOf(one, hasSeveral, time, locale))}
    >
      {hasSeveral && (
        <ul className={styles.names}>
          {drawn.map(({ name, curve, words }, at) => (
            <li key={name}>
              {curve ? (
                <LineKey at={at} name={`${name}: ${words}`} />
              ) : (
                `${name}: ${words} · ${text.notInDrawing}`
              )}
            </li>
          ))}
        </ul>
      )}
      {values.length > 0 && (
        <Plot
          label={title}
          y={y}
          yText={(tick) => chartValue(tick, 'share', locale)}
          stretched={drawn.map(
            ({ name, curve }, at) =>
              curve && <CurveLine key={name} steps={curve.steps} x={inUnit} at={at} />,
          )}
          under={
            <>
              <PlotLine placed={spaced(ticks)} />
              {drawn.map(
                ({ name, curve }, at) =>
                  curve && (
                    <PlotLine
                      key={name}
                      name={
                        hasSeveral ? (
                          <LineKey at={at} name={`${name}: ${text.stillFollowed}`} />
                        ) : (
                          text.stillFollowed
                        )
                      }
                      placed={spaced(
                        followed(curve.steps).map(({ from, atRisk }) => ({
                          x: inUnit.at(from),
                          text: formatNumber(atRisk, locale),
                        })),
                      )}
                    />
                  ),
              )}
            </>
          }
        >
          {drawn.map(({ name, curve }, at) => {
            const last = curve?.steps.at(-1);
            const { shape, tone } = lineStyle(at);
            return (
              last && (
                <Mark
                  key={name}
                  x={inUnit.at(last.time)}
                  y={100 - y.at(last.survival)}
                  shape={shape}
                  tone={tone}
                />
              )
            );
          })}
        </Plot>
      )}
    </ChartWithTable>
  );
}
