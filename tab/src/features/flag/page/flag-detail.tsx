import type { FlagPage } from '@causeway/shared/api/flags.js';
import { flagPageText } from '@causeway/shared/text/flag-page-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Loaded } from '../../../components/loaded.js';
import { Surface } from '../../../components/surface.js';
import { useWords } from '../../../lib/reader.js';
import { useFlagHistory } from '../api/use-flag-history.js';
import { HistoryLines } from '../history-lines.js';
import { useFlagMoves } from '../use-flag-moves.js';
import { FlagActions } from './flag-actions.js';
import { FlagAssign } from './flag-assign.js';
import { FlagContext } from './flag-context.js';
import { FlagCorrection } from './flag-correction.js';
import { FlagHolder } from './flag-holder.js';
import { FlagOutcome } from './flag-outcome.js';
import { FlagQuestion } from './flag-question.js';
import { FlagReporter } from './flag-reporter.js';
import { FlagRubric } from './flag-rubric.js';
import { FlagSeverity } from './flag-severity.js';
import { useFlagPageKeys } from './use-flag-page-keys.js';

const useStyles = makeStyles({
  detail: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(280px, 2fr)',
    gap: tokens.spacingHorizontalXL,
    alignItems: 'start',
    '@media (max-width: 860px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
});

function FlagHistory({ flagId }: { readonly flagId: string }) {
  const words = useWords(flagPageText);
  const history = useFlagHistory(flagId);
  return (
    <Surface title={words.history}>
      <Loaded query={history}>
        {({ history: lines }) => <HistoryLines lines={[...lines].reverse()} />}
      </Loaded>
    </Surface>
  );
}

/** One flag for those who triage it: what was said on the left, what to do with it on the right. */
export function FlagDetail({ flag }: { readonly flag: FlagPage }) {
  const styles = useStyles();
  const moves = useFlagMoves();
  useFlagPageKeys(flag, moves);
  return (
    <>
      <FlagActions flag={flag} moves={moves} />
      <div className={styles.detail}>
        <div className={styles.part}>
          <FlagContext flag={flag} />
          <FlagQuestion flag={flag} />
          <FlagCorrection flag={flag} />
          <FlagOutcome flag={flag} />
        </div>
        <div className={styles.part}>
          {flag.programId === null && <FlagAssign flag={flag} />}
          <FlagSeverity flag={flag} onChange={() => moves.start('severity', flag)} />
          <FlagRubric flag={flag} />
          <FlagHolder flag={flag} />
          <FlagReporter flag={flag} />
          <FlagHistory flagId={flag.id} />
        </div>
      </div>
      {moves.dialog}
    </>
  );
}
