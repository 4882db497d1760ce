import { programHistoryText } from '@causeway/shared/text/decision-words.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Button, makeStyles } from '@fluentui/react-components';
import { EmptyState } from '../../components/empty-state.js';
import { Loaded } from '../../components/loaded.js';
import { useWords } from '../../lib/reader.js';
import { useHistory } from './api/use-history.js';
import { DecisionLine } from './decision-line.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  more: { alignSelf: 'flex-start' },
});

/** Every decision about a program, newest first. */
export function DecisionList({ programId }: { readonly programId: string }) {
  const styles = useStyles();
  const words = useWords(programHistoryText);
  const common = useWords(tabText);
  const history = useHistory(programId);
  return (
    <Loaded query={history}>
      {({ pages }) => {
        const decisions = pages.flatMap((page) => page.decisions);
        const snapshots = new Map(
          pages.flatMap((page) => page.snapshots.map((snapshot) => [snapshot.id, snapshot])),
        );
        const exceptedOf = new Map(
          decisions.flatMap(({ subjectId, facts: { criterion }, called }) =>
            typeof criterion === 'string' ? [[subjectId, { criterion, called }] as const] : [],
          ),
        );
        if (decisions.length === 0) {
          return <EmptyState title={words.nothing} hint={words.nothingHint} />;
        }
        return (
          <>
            <ol className={styles.list}>
              {decisions.map((decision) => (
                <DecisionLine
                  key={decision.id}
                  decision={decision}
                  exceptedOf={exceptedOf}
                  snapshot={
                    decision.snapshotId === null ? undefined : snapshots.get(decision.snapshotId)
                  }
                />
              ))}
            </ol>
            {history.hasNextPage && (
              <Button
                className={styles.more}
                disabledFocusable={history.isFetchingNextPage}
                onClick={() => void history.fetchNextPage()}
              >
                {common.more}
              </Button>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
