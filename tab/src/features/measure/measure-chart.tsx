import type { CriterionView } from '@causeway/shared/api/criteria.js';
import type { MeasureView } from '@causeway/shared/api/measures.js';
import type { FilterBy } from '@causeway/shared/domain/measure/measure.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { filterName } from '@causeway/shared/text/filter-name.js';
import { measurePageText } from '@causeway/shared/text/measure-page-text.js';
import { measureNameWords, measureText } from '@causeway/shared/text/measure-text.js';
import { formatDay } from '@causeway/shared/text/format.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Named } from '../../components/charts/driver-words.js';
import { IntervalChart } from '../../components/charts/interval-chart.js';
import { SurvivalCurve } from '../../components/charts/survival-curve.js';
import { useReader, useWords } from '../../lib/reader.js';
import { agreedOn, commonThreshold, isSameFilter } from './agreed-threshold.js';
import { termsWords } from './criterion-words.js';
import { cellsOf, formOf } from './measure-cut.js';
import { SignalLines } from './signal-lines.js';

const useStyles = makeStyles({
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
});

interface MeasureChartProps {
  readonly measure: MeasureView;
  readonly cut: FilterBy;
  readonly useCases: readonly Named[];
  readonly criteria: readonly CriterionView[];
  readonly publishedAt: Instant;
}

interface DrawingProps extends Omit<MeasureChartProps, 'publishedAt'> {
  readonly note: { readonly note?: string };
}

function Drawing({ measure, cut, useCases, criteria, note }: DrawingProps) {
  const { locale } = useReader();
  const names: Readonly<Record<string, string>> = measureNameWords(locale);
  const title = names[measure.name] ?? measure.name;
  const cells = cellsOf(measure, cut);
  const rows = cells.map((cell) => ({ name: filterName(cell.filter, useCases, locale), cell }));
  const form = formOf(cells);
  if (form === 'signal')
    return <SignalLines title={title} measure={measure.name} rows={rows} {...note} />;
  if (form === 'curve') {
    return <SurvivalCurve title={title} measure={measure.name} curves={rows} {...note} />;
  }
  const agreed = agreedOn(criteria, measure.name);
  const held = rows.map(({ name, cell }) => ({
    name,
    value: cell,
    own: agreed.find(({ filter }) => isSameFilter(filter, cell.filter)),
  }));
  const threshold = commonThreshold(held.map(({ own }) => own));
  return (
    <IntervalChart
      title={title}
      measure={measure.name}
      rows={held.map(({ name, value, own }) => {
        const outcome = own?.series.at(-1)?.outcome;
        const isNamed = own && !threshold;
        return {
          name: isNamed ? `${name} (${termsWords(own, locale)})` : name,
          value,
          ...(outcome && { outcome }),
        };
      })}
      {...(threshold && { threshold })}
      {...note}
    />
  );
}

/** One measure: drawn, with what is good about it and of when it is where that is another day. */
export function MeasureChart({ publishedAt, ...props }: MeasureChartProps) {
  const styles = useStyles();
  const words = useWords(measurePageText);
  const common = useWords(measureText);
  const { locale, timeZone } = useReader();
  const { better, learning, cells } = props.measure;
  const measuredAt = Math.min(publishedAt, ...cells.map((cell) => cell.measuredAt));
  const learned = { transfer: common.learningTransfer, capacity: common.learningCapacity };
  const about = [
    ...(better === 'neither' ? [] : [words[better]]),
    ...(learning ? [learned[learning]] : []),
    ...(measuredAt < publishedAt
      ? [words.measuredOn(formatDay(measuredAt, locale, timeZone))]
      : []),
  ];
  const joined = about.join(' · ');
  const note =
    joined === '' ? {} : { note: `${joined.charAt(0).toUpperCase()}${joined.slice(1)}.` };
  return (
    <div className={styles.item}>
      <Drawing {...props} note={note} />
    </div>
  );
}
