import { myFlagsText } from '@causeway/shared/text/my-flags-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AppLink } from '../../components/app-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loaded } from '../../components/loaded.js';
import { useWords } from '../../lib/reader.js';
import { useMyFlags } from './api/use-my-flags.js';
import { MyFlagCard } from './my-flag-card.js';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

export function MyFlagList() {
  const styles = useStyles();
  const words = useWords(myFlagsText);
  const common = useWords(tabText);
  const flags = useMyFlags();
  return (
    <Loaded query={flags}>
      {({ pages }) => {
        const all = pages.flatMap((page) => page.flags);
        if (all.length === 0) {
          return (
            <EmptyState title={words.empty} hint={words.emptyHint}>
              <AppLink to="/flag">{common.flagSomething}</AppLink>
            </EmptyState>
          );
        }
        return (
          <>
            <ul className={styles.list}>
              {all.map((flag) => (
                <li key={flag.id}>
                  <MyFlagCard flag={flag} />
                </li>
              ))}
            </ul>
            {flags.hasNextPage && (
              <div>
                <Button onClick={() => void flags.fetchNextPage()}>{common.more}</Button>
              </div>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
