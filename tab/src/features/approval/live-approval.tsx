import type { ApprovalView } from '@causeway/shared/api/approvals.js';
import { approvalPageText } from '@causeway/shared/text/approval-page-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { AppLink } from '../../components/app-link.js';
import { useWords } from '../../lib/reader.js';
import { ApprovalStateBadge } from './approval-head.js';
import { useAwaited } from './use-awaited.js';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** It waits for decisions, or lets the step be taken. */
export function isLiveApproval({ state }: ApprovalView): boolean {
  return state === 'open' || state === 'granted';
}

/** That the step has been asked for, how that stands, and the way to the question. */
export function LiveApproval({ approval }: { readonly approval: ApprovalView }) {
  const styles = useStyles();
  const words = useWords(approvalPageText);
  const awaited = useAwaited(approval);
  return (
    <div className={styles.line}>
      <AppLink to={`/approvals/${approval.id}`}>{words.openQuestion}</AppLink>
      <ApprovalStateBadge approval={approval} />
      {awaited !== '' && <span>{awaited}</span>}
    </div>
  );
}
