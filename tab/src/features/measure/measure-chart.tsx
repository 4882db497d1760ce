import type { CriterionView } from '@causeway/shared/api/criteria.js';
import type { MeasureView } from '@causeway/shared/api/measures.js';
import type { Filter, FilterBy } from '@causeway/shared/domain/measure/measure.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { canonicalJson } from '@causeway/shared/lib/canonical-json.js';
import { filterName } from '@causeway/shared/text/filter-name.js';
import { measurePageText } from '@causeway/shared/text/measure-page-text.js';
import { measureNameWords, measureText } from '@causeway/shared/text/measure-text.js';
import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ComponentProps } from 'react';
import { IntervalChart } from '../../components/charts/interval-chart.js';
import type { MeasureCell } from '../../components/charts/reading.js';
import { SurvivalCurve } from '../../components/charts/survival-curve.js';
import { Moment } from '../../components/moment.js';
import { useReader, useWords } from '../../lib/reader.js';
import { cellsOf } from './measure-cut.js';
import { SignalLines } from './signal-lines.js';

const useStyles = makeStyles({
  about: { color: tokens.colorNeutralForeground3 },
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
});

export interface Named {
  readonly id: string;
  readonly name: string;
}

type Form = 'line' | 'curve' | 'signal';

/** A measure of which nothing may be said has no form, and is drawn as a gap on a line. */
function formOf(cells: readonly MeasureCell[]): Form {
  for (const cell of cells) {
    if (cell.kind === 'hidden' || cell.result.value.kind === 'unknown') continue;
    const { form } = cell.result.value.value;
    return form === 'curve' || form === 'signal' ? form : 'line';
  }
  return 'line';
}

function isSame(one: Filter, other: Filter): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/** What holds now of this measure; older versions are told of where they are listed. */
function agreedOn(criteria: readonly CriterionView[], measure: string) {
  return criteria
    .flatMap(({ versions }) => versions.slice(0, 1))
    .filter((version) => version.measure === measure);
}

/** A line is drawn for all rows at once, so it is drawn only where they are held to the same. */
function commonThreshold(
  agreed: ReturnType<typeof agreedOn>,
): ComponentProps<typeof IntervalChart>['threshold'] {
  const [first, ...others] = agreed;
  if (!first) return undefined;
  const isCommon = others.every(
    ({ threshold, direction }) => threshold === first.threshold && direction === first.direction,
  );
  return isCommon ? { value: first.threshold, direction: first.direction } : undefined;
}

interface MeasureChartProps {
  readonly measure: MeasureView;
  readonly cut: FilterBy;
  readonly useCases: readonly Named[];
  readonly criteria: readonly CriterionView[];
  readonly publishedAt: Instant;
}

function Drawing({ measure, cut, useCases, criteria }: Omit<MeasureChartProps, 'publishedAt'>) {
  const { locale } = useReader();
  const names: Readonly<Record<string, string>> = measureNameWords(locale);
  const title = names[measure.name] ?? measure.name;
  const cells = cellsOf(measure, cut);
  const rows = cells.map((cell) => ({ name: filterName(cell.filter, useCases, locale), cell }));
  const form = formOf(cells);
  if (form === 'signal') return <SignalLines title={title} measure={measure.name} rows={rows} />;
  if (form === 'curve') {
    return <SurvivalCurve title={title} measure={measure.name} curves={rows} />;
  }
  const agreed = agreedOn(criteria, measure.name).filter(({ filter }) =>
    cells.some((cell) => isSame(cell.filter, filter)),
  );
  const threshold = commonThreshold(agreed);
  return (
    <IntervalChart
      title={title}
      measure={measure.name}
      rows={rows.map(({ name, cell }) => {
        const outcome = agreed
          .find(({ filter }) => isSame(filter, cell.filter))
          ?.series.at(-1)?.outcome;
        return { name, value: cell, ...(outcome && { outcome }) };
      })}
      {...(threshold && { threshold })}
    />
  );
}

/** One measure: drawn, with what is good about it and of when it is where that is another day. */
export function MeasureChart({ publishedAt, ...props }: MeasureChartProps) {
  const styles = useStyles();
  const words = useWords(measurePageText);
  const common = useWords(measureText);
  const { better, learning, cells } = props.measure;
  const measuredAt = Math.min(publishedAt, ...cells.map((cell) => cell.measuredAt));
  const learned = { transfer: common.learningTransfer, capacity: common.learningCapacity };
  const about = [
    ...(better === 'neither' ? [] : [words[better]]),
    ...(learning ? [learned[learning]] : []),
  ].join(' ');
  return (
    <div className={styles.item}>
      <Drawing {...props} />
      {(about !== '' || measuredAt < publishedAt) && (
        <Caption1 className={styles.about}>
          {about}
          {measuredAt < publishedAt && (
            <>
              {` ${words.measuredAt} `}
              <Moment at={measuredAt} />
            </>
          )}
        </Caption1>
      )}
    </div>
  );
}
