import type { FlagFilter, FlagLine } from '@causeway/shared/api/flags.js';
import type { FlagState } from '@causeway/shared/domain/flag/flag.js';
import { boardText } from '@causeway/shared/text/board-text.js';
import { flagStateWords } from '@causeway/shared/text/flag-words.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { Loaded } from '../../components/loaded.js';
import { useReader } from '../../lib/reader.js';
import { useFlagColumn } from './api/use-flag-column.js';
import { FlagCard } from './flag-card.js';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  head: {
    position: 'sticky',
    insetBlockStart: 0,
    zIndex: 1,
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
    margin: 0,
    paddingBlock: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  count: {
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  rows: {
    gap: 0,
    borderRadius: tokens.borderRadiusLarge,
    overflow: 'hidden',
    boxShadow: tokens.shadow2,
  },
  empty: { color: tokens.colorNeutralForeground3, marginBlock: tokens.spacingVerticalS },
  more: { marginBlockStart: tokens.spacingVerticalS },
});

interface ColumnCount {
  readonly count: number;
  readonly isCapped: boolean;
}

interface FlagColumnProps {
  readonly state: FlagState;
  readonly filter: FlagFilter;
  readonly layout: 'columns' | 'list';
  readonly count: ColumnCount | undefined;
  readonly onActions: (flag: FlagLine, button: HTMLElement) => void;
}

export function FlagColumn({ state, filter, layout, count, onActions }: FlagColumnProps) {
  const styles = useStyles();
  const headId = useId();
  const { locale } = useReader();
  const words = boardText(locale);
  const stateWord = flagStateWords(locale)[state];
  const column = useFlagColumn(state, filter);
  const shown = count && formatNumber(count.count, locale);
  return (
    <section className={styles.column} aria-labelledby={headId} data-column={state}>
      <h2 className={styles.head} id={headId} tabIndex={-1}>
        {stateWord}
        {shown && count && (
          <span className={styles.count} title={count.isCapped ? words.atLeast(shown) : undefined}>
            {count.isCapped ? `${shown}+` : shown}
          </span>
        )}
      </h2>
      <Loaded query={column}>
        {({ pages }) => {
          const flags = pages.flatMap((page) => page.flags);
          if (flags.length === 0) return <p className={styles.empty}>{words.emptyColumn}</p>;
          return (
            <>
              <ul className={mergeClasses(styles.list, layout === 'list' && styles.rows)}>
                {flags.map((flag) => (
                  <li key={flag.id}>
                    <FlagCard flag={flag} layout={layout} onActions={onActions} />
                  </li>
                ))}
              </ul>
              {column.hasNextPage && (
                <Button
                  className={styles.more}
                  disabledFocusable={column.isFetchingNextPage}
                  onClick={() => void column.fetchNextPage()}
                >
                  {words.more(stateWord)}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
