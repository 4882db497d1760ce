import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { CriterionSentence } from '../../components/criterion-sentence.js';
import { OutcomeCounts } from '../../components/outcome-counts.js';
import { OutcomeMark } from '../../components/outcome-mark.js';
import { outcomeOrder } from '../../lib/outcome-order.js';
import { useReader } from '../../lib/reader.js';
import { frozenName } from './frozen-name.js';
import type { FrozenView } from './frozen-view.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'grid',
    gridTemplateColumns: '176px 1fr',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr' },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface FrozenCriteriaProps {
  readonly frozen: FrozenView;
  /** Of which moment it is. */
  readonly asOf: string;
}

/** Every criterion with what it says and its number, what stands in the way first. */
export function FrozenCriteria({ frozen, asOf }: FrozenCriteriaProps) {
  const styles = useStyles();
  const { locale } = useReader();
  const { results, names } = frozen;
  const sorted = outcomeOrder.flatMap((one) => results.filter(({ outcome }) => outcome === one));
  return (
    <>
      <Caption1 className={styles.quiet}>{asOf}</Caption1>
      <OutcomeCounts results={results} />
      <ul className={styles.list}>
        {sorted.map((result) => (
          <li key={result.name} className={styles.line}>
            <OutcomeMark outcome={result.outcome} />
            <div>
              <div className={styles.name}>{frozenName(result.name, frozen, locale)}</div>
              <CriterionSentence result={result} names={names} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
