import type { FlagLine } from '@causeway/shared/api/flags.js';
import { boardText } from '@causeway/shared/text/board-text.js';
import { flagStateWords } from '@causeway/shared/text/flag-words.js';
import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { SeverityMark } from '../../components/severity-mark.js';
import { useWords } from '../../lib/reader.js';
import { useFlagHistory } from './api/use-flag-history.js';
import { HistoryLines } from './history-lines.js';

const shownLines = 3;

const useStyles = makeStyles({
  now: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    fontWeight: tokens.fontWeightSemibold,
  },
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

/** For somebody who pressed on an older state: who did what since, and how the flag stands now. */
export function StaleNotice({ flag }: { readonly flag: FlagLine }) {
  const styles = useStyles();
  const words = useWords(boardText);
  const states = useWords(flagStateWords);
  const history = useFlagHistory(flag.id);
  const latest = history.data?.history.slice(-shownLines) ?? [];
  return (
    <div role="alert">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{words.since}</MessageBarTitle>
          <span>{words.sinceHint}</span>
          <span className={styles.now}>
            <span>{states[flag.state]}</span>
            <SeverityMark severity={flag.severity} />
            <span>{flag.heldBy ? words.heldBy(flag.heldBy.name) : words.unheld}</span>
          </span>
          <HistoryLines lines={latest} />
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
