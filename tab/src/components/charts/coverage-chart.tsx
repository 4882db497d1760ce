import type { UseCaseListView } from '@causeway/shared/api/use-cases.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { compositionText } from '@causeway/shared/text/composition-text.js';
import { formatNumber, formatPercent, languageTag } from '@causeway/shared/text/format.js';
import { useReader } from '../../lib/reader.js';
import { ChartKeys } from './chart-keys.js';
import { ChartRow, ChartRows } from './chart-rows.js';
import type { ChartScale } from './chart-scale.js';
import { shareScale } from './chart-scale.js';
import type { TableCell, TableContent } from './chart-table.js';
import { ChartWithTable } from './chart-with-table.js';
import { PatternBar } from './pattern-bar.js';
import type { MeasureCell } from './reading.js';

type UseCase = Pick<
  UseCaseListView['useCases'][number],
  'id' | 'name' | 'sharePercent' | 'isRetired'
>;

interface CoverageChartProps {
  readonly title: string;
  readonly useCases: readonly UseCase[];
  readonly otherPercent: number;
  /** Of a measure whose n counts what was observed; those by use case and of everybody are read. */
  readonly cells: readonly MeasureCell[];
}

type Observed =
  | { readonly kind: 'share'; readonly share: number; readonly count: number }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'unknown' };

interface Line {
  readonly name: string;
  /** Null where nobody has stated it. */
  readonly work: number | null;
  readonly observed: Observed;
  readonly isOther: boolean;
}

function observedOf(
  isThis: (cell: MeasureCell) => boolean,
  cells: readonly MeasureCell[],
): Observed {
  const cell = cells.find(isThis);
  const whole = cells.find(({ filter }) => filter.by === 'all');
  if (cell?.kind === 'hidden') return { kind: 'hidden' };
  const count = cell?.result.n ?? 0;
  if (count === 0) return { kind: 'unknown' };
  // Of a whole that is not shown there is no share.
  if (whole?.kind !== 'shown' || whole.result.n < count) return { kind: 'hidden' };
  return { kind: 'share', share: count / whole.result.n, count };
}

function linesOf(
  { useCases, otherPercent, cells }: CoverageChartProps,
  locale: Locale,
): readonly Line[] {
  const named = useCases
    .filter(({ isRetired, sharePercent }) => !isRetired || (sharePercent ?? 0) > 0)
    .map(({ id, name, sharePercent }): Line => ({
      name,
      work: sharePercent === null ? null : sharePercent / 100,
      observed: observedOf(
        ({ filter }) => filter.by === 'use-case' && filter.useCaseId === id,
        cells,
      ),
      isOther: false,
    }));
  const other: Line = {
    name: compositionText(locale).otherWork,
    work: otherPercent / 100,
    observed: { kind: 'unknown' },
    isOther: true,
  };
  return [...named, other];
}

function observedWords({ observed, isOther }: Line, locale: Locale): string {
  const words = compositionText(locale);
  switch (observed.kind) {
    case 'hidden':
      return words.observedTooFew;
    case 'unknown':
      return isOther ? words.otherUnknown : words.neverTried;
    case 'share':
      return words.observedShare(
        formatPercent(observed.share, locale),
        formatNumber(observed.count, locale),
      );
  }
}

function tableOf(lines: readonly Line[], locale: Locale): TableContent {
  const words = compositionText(locale);
  const share = (value: number): TableCell => ({ text: formatPercent(value, locale), value });
  return {
    columns: [words.useCase, words.ofWork, words.ofObservations, words.observations],
    rows: lines.map((line) => {
      const { name, work, observed } = line;
      const ofWork = work === null ? words.notStated : share(work);
      if (observed.kind !== 'share') return [name, ofWork, words[observed.kind], ''];
      const { count } = observed;
      return [
        name,
        ofWork,
        share(observed.share),
        { text: formatNumber(count, locale), value: count },
      ];
    }),
  };
}

function summaryOf(lines: readonly Line[], locale: Locale): string {
  const percent = (some: readonly Line[]) =>
    formatPercent(
      some.reduce((sum, { work }) => sum + (work ?? 0), 0),
      locale,
    );
  const words = compositionText(locale);
  const isSeen = ({ observed }: Line) => observed.kind === 'share';
  const silent = lines.filter((line) => !isSeen(line) && (line.work ?? 0) > 0);
  const named = silent.filter(({ isOther }) => !isOther);
  const other = silent.filter(({ isOther }) => isOther);
  const shares = [
    ...(named.length > 0 ? [words.silentNamed(percent(named))] : []),
    ...(other.length > 0 ? [words.silentOther(percent(other))] : []),
  ];
  const list = new Intl.ListFormat(languageTag(locale)).format(shares);
  return [
    words.coverage(percent(lines.filter(isSeen))),
    ...(shares.length > 0 ? [words.silent(list)] : []),
  ].join(' ');
}

function Bars({ line: { work, observed }, scale }: { line: Line; scale: ChartScale }) {
  const upper = { y: 32, height: 11 } as const;
  const lower = { y: 70, height: 11 } as const;
  return (
    <>
      {work === null ? (
        <PatternBar pattern="hatched" tone="quiet" x={0} width={100} {...upper} />
      ) : (
        <PatternBar pattern="solid" tone="plain" x={0} width={scale.at(work)} {...upper} />
      )}
      {observed.kind === 'share' ? (
        <PatternBar
          pattern="dotted"
          tone="brand"
          x={0}
          width={scale.at(observed.share)}
          {...lower}
        />
      ) : (
        <PatternBar
          pattern={observed.kind === 'hidden' ? 'empty' : 'hatched'}
          tone="quiet"
          x={0}
          width={100}
          {...lower}
        />
      )}
    </>
  );
}

/** How much of the work each use case is, against how much of what was observed came from it. */
export function CoverageChart(props: CoverageChartProps) {
  const { locale } = useReader();
  const words = compositionText(locale);
  const lines = linesOf(props, locale);
  const scale = shareScale([1]);
  return (
    <ChartWithTable
      title={props.title}
      summary={summaryOf(lines, locale)}
      tables={[tableOf(lines, locale)]}
    >
      <ChartKeys
        keys={[
          {
            name: words.ofWork,
            drawing: <PatternBar pattern="solid" tone="plain" x={0} width={100} height={11} />,
          },
          {
            name: words.ofObservations,
            drawing: <PatternBar pattern="dotted" tone="brand" x={0} width={100} height={11} />,
          },
          ...(lines.some(({ work, observed }) => work === null || observed.kind === 'unknown')
            ? [
                {
                  name: words.nothingKnown,
                  drawing: (
                    <PatternBar pattern="hatched" tone="quiet" x={0} width={100} height={11} />
                  ),
                },
              ]
            : []),
        ]}
      />
      <ChartRows scale={scale} tickText={(tick) => formatPercent(tick, locale)}>
        {lines.map((line, at) => (
          <ChartRow
            key={`${at} ${line.name}`}
            name={line.name}
            scale={scale}
            words={[
              line.work === null
                ? words.workNotStated
                : words.workShare(formatPercent(line.work, locale)),
              observedWords(line, locale),
            ]}
          >
            <Bars line={line} scale={scale} />
          </ChartRow>
        ))}
      </ChartRows>
    </ChartWithTable>
  );
}
