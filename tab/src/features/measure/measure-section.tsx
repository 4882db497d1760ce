import type { CriterionView } from '@causeway/shared/api/criteria.js';
import type { MeasureView } from '@causeway/shared/api/measures.js';
import type { FilterBy } from '@causeway/shared/domain/measure/measure.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { measurePageText } from '@causeway/shared/text/measure-page-text.js';
import { measureNameWords } from '@causeway/shared/text/measure-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { readingsOf } from '../../components/charts/reading.js';
import { Surface } from '../../components/surface.js';
import { useReader, useWords } from '../../lib/reader.js';
import type { Named } from './measure-chart.js';
import { MeasureChart } from './measure-chart.js';
import { cellsOf, hasSomething } from './measure-cut.js';

const useStyles = makeStyles({
  hint: { marginBlock: 0, color: tokens.colorNeutralForeground2, maxWidth: '68ch' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    paddingBlock: tokens.spacingVerticalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  summary: {
    cursor: 'pointer',
    paddingBlock: tokens.spacingVerticalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  empty: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  why: { color: tokens.colorNeutralForeground2 },
  grey: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    boxShadow: 'none',
    filter: 'grayscale(1)',
  },
});

interface MeasureSectionProps {
  readonly of: MeasureView['class'];
  readonly measures: readonly MeasureView[];
  readonly cut: FilterBy;
  readonly useCases: readonly Named[];
  readonly criteria: readonly CriterionView[];
  readonly publishedAt: Instant;
}

/** What has no number yet is named with the reason, and folded away. */
function WithoutNumber({ measures }: { readonly measures: readonly MeasureView[] }) {
  const styles = useStyles();
  const words = useWords(measurePageText);
  const { locale } = useReader();
  const names: Readonly<Record<string, string>> = measureNameWords(locale);
  if (measures.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>
        {words.withoutNumber(formatNumber(measures.length, locale))}
      </summary>
      <ul className={styles.list}>
        {measures.map(({ name, cells: [cell] }) => {
          const [reading] = readingsOf(cell ?? null, name, locale);
          return (
            <li key={name} className={styles.empty}>
              <span>{names[name] ?? name}</span>
              <span className={styles.why}>{reading.kind === 'gap' && reading.words}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** The measures of one class. What does not count looks like it. */
export function MeasureSection({ of, measures, ...shown }: MeasureSectionProps) {
  const styles = useStyles();
  const words = useWords(measurePageText);
  const own = measures.filter((measure) => measure.class === of);
  if (own.length === 0) return null;
  const drawn = own.filter((measure) => hasSomething(cellsOf(measure, shown.cut)));
  return (
    <Surface title={words[of]} {...(of === 'vanity' && { className: styles.grey })}>
      <p className={styles.hint}>{words[`${of}Hint`]}</p>
      <ul className={styles.list}>
        {drawn.map((measure) => (
          <li key={measure.name} className={styles.item}>
            <MeasureChart measure={measure} {...shown} />
          </li>
        ))}
      </ul>
      <WithoutNumber measures={own.filter((measure) => !drawn.includes(measure))} />
    </Surface>
  );
}
