import { dataText } from '@causeway/shared/text/data-text.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import { useReader } from '../../../lib/reader.js';
import type { ImportRun } from './use-import-run.js';

const useStyles = makeStyles({
  run: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  counts: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
});

interface RunProgressProps {
  readonly run: Extract<ImportRun, { kind: 'running' }>;
  readonly bytesTotal: number;
  readonly onStop: () => void;
}

/** How far it is, and a way to stop it. */
export function RunProgress({ run, bytesTotal, onStop }: RunProgressProps) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = dataText(locale);
  const { counts } = run;
  const title = run.mode === 'check' ? words.checking : words.importing;
  const [read, sent, refused] = [counts?.read, counts?.sent, counts?.refused].map((count) =>
    formatNumber(count ?? 0, locale),
  );
  return (
    <div className={styles.run}>
      <strong role="status">{run.isStopping ? words.stopping : title}</strong>
      <ProgressBar
        aria-label={title}
        thickness="large"
        value={bytesTotal === 0 ? 1 : (counts?.bytesRead ?? 0) / bytesTotal}
      />
      <div className={styles.line}>
        <span className={styles.counts}>
          {words.progress(read ?? '', sent ?? '', refused ?? '')}
        </span>
        <Button disabledFocusable={run.isStopping} onClick={onStop}>
          {words.stop}
        </Button>
      </div>
      {run.isWaiting && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.tryingAgain}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
