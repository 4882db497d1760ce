import type { ResultOutcome } from '@causeway/shared/domain/gate/criterion-result.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { gateWords } from '@causeway/shared/text/gate-words.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { outcomeOrder } from '../lib/outcome-order.js';
import { useReader, useWords } from '../lib/reader.js';
import { OutcomeMark } from './outcome-mark.js';

const useStyles = makeStyles({
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

interface OutcomeCountsProps {
  readonly results: readonly { readonly outcome: ResultOutcome }[];
  /** Further list items. */
  readonly children?: ReactNode;
}

/** How much is shown and how much is not, in which way. */
export function OutcomeCounts({ results, children }: OutcomeCountsProps) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = useWords(gateWords);
  const countOf = (one: ResultOutcome) => results.filter(({ outcome }) => outcome === one).length;
  return (
    <ul className={styles.counts}>
      {outcomeOrder
        .filter((one) => countOf(one) > 0)
        .map((one) => (
          <li key={one}>
            <OutcomeMark outcome={one}>
              {`${words[one]}: ${formatNumber(countOf(one), locale)}`}
            </OutcomeMark>
          </li>
        ))}
      {children}
    </ul>
  );
}
