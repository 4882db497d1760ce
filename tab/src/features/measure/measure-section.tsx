import type { CriterionView } from '@causeway/shared/api/criteria.js';
import type { MeasureView } from '@causeway/shared/api/measures.js';
import type { FilterBy } from '@causeway/shared/domain/measure/measure.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { measurePageText } from '@causeway/shared/text/measure-page-text.js';
import { measureNameWords } from '@causeway/shared/text/measure-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Surface } from '../../components/surface.js';
import { useReader, useWords } from '../../lib/reader.js';
import type { Named } from '../../components/charts/driver-words.js';
import { HowItMoved } from './how-it-moved.js';
import { MeasureChart } from './measure-chart.js';
import { isCutBy, placeOf } from './measure-cut.js';
import { ShareOverview } from './share-overview.js';
import { WithoutNumber } from './without-number.js';

const useStyles = makeStyles({
  hint: { marginBlock: 0, color: tokens.colorNeutralForeground2, maxWidth: '68ch' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    paddingBlock: tokens.spacingVerticalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  summary: { cursor: 'pointer', paddingBlock: tokens.spacingVerticalXS },
  grey: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    boxShadow: 'none',
    filter: 'grayscale(1)',
  },
});

interface MeasureSectionProps {
  readonly programId: string;
  readonly of: MeasureView['class'];
  readonly measures: readonly MeasureView[];
  readonly cut: FilterBy;
  readonly useCases: readonly Named[];
  readonly criteria: readonly CriterionView[];
  readonly publishedAt: Instant;
}

const directions = ['higher', 'lower', 'neither'] as const;

/** Many groups of many measures are too long to scroll through; what decides is open. */
function Folded({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const { locale } = useReader();
  const names: Readonly<Record<string, string>> = measureNameWords(locale);
  return (
    <details>
      <summary className={styles.summary}>{names[name] ?? name}</summary>
      {children}
    </details>
  );
}

/** The measures of one class. What does not count looks like it. */
export function MeasureSection(props: MeasureSectionProps) {
  const { programId, of, measures, cut, useCases, criteria, publishedAt } = props;
  const styles = useStyles();
  const words = useWords(measurePageText);
  const { locale } = useReader();
  const own = measures.filter((measure) => measure.class === of && isCutBy(measure, cut));
  if (own.length === 0) return null;
  const placed = (place: ReturnType<typeof placeOf>) =>
    own.filter((measure) => placeOf(measure, cut) === place);
  const isFolded = cut !== 'all' && of !== 'gating';
  const common = { criteria, publishedAt };
  const unknown = placed('unknown');
  const shares = placed('overview');
  const together = directions
    .map((better) => ({ better, own: shares.filter((measure) => measure.better === better) }))
    .filter(({ own: some }) => some.length > 1);
  const isTogether = ({ better }: MeasureView) => together.some((some) => some.better === better);
  const alone = shares.filter((measure) => !isTogether(measure));
  return (
    <Surface title={words[of]} {...(of === 'vanity' && { className: styles.grey })}>
      <p className={styles.hint}>{words[`${of}Hint`]}</p>
      {together.map(({ better, own: some }) => (
        <ShareOverview
          key={better}
          title={words.sharesOf(words[better])}
          measures={some}
          {...common}
        />
      ))}
      <ul className={styles.list}>
        {[...alone, ...placed('drawn')].map((measure) => {
          const chart = (
            <MeasureChart measure={measure} cut={cut} useCases={useCases} {...common} />
          );
          return (
            <li key={measure.name} className={styles.item}>
              {isFolded ? <Folded name={measure.name}>{chart}</Folded> : chart}
            </li>
          );
        })}
      </ul>
      <HowItMoved
        programId={programId}
        section={words[of]}
        measures={own}
        cut={cut}
        useCases={useCases}
      />
      <WithoutNumber measures={placed('hidden')} />
      {unknown.length > 0 && (
        <details>
          <summary className={styles.summary}>
            {words.withoutNumber(formatNumber(unknown.length, locale))}
          </summary>
          <WithoutNumber measures={unknown} />
        </details>
      )}
    </Surface>
  );
}
