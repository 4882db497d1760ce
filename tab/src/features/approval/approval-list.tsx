import type { ApprovalView } from '@causeway/shared/api/approvals.js';
import { approvalPageText } from '@causeway/shared/text/approval-page-text.js';
import { formatMoment } from '@causeway/shared/text/format.js';
import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { AppLink } from '../../components/app-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { useReader, useWords } from '../../lib/reader.js';
import { ApprovalStateBadge } from './approval-head.js';
import { transitionWord } from './transition-word.js';
import { useAwaited } from './use-awaited.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopWidth: '0' },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

function ApprovalLine({ approval }: { readonly approval: ApprovalView }) {
  const styles = useStyles();
  const words = useWords(approvalPageText);
  const { locale, timeZone } = useReader();
  const awaited = useAwaited(approval);
  const { id, requestedBy, requestedAt } = approval;
  return (
    <li className={styles.line}>
      <AppLink to={`/approvals/${id}`}>{words.step(transitionWord(approval, locale))}</AppLink>
      <ApprovalStateBadge approval={approval} />
      {awaited !== '' && <span>{awaited}</span>}
      <Caption1 className={styles.quiet}>
        {words.askedBy(requestedBy.name, formatMoment(requestedAt, locale, timeZone))}
      </Caption1>
    </li>
  );
}

/** Every question for approval, the newest first. */
export function ApprovalList({ approvals }: { readonly approvals: readonly ApprovalView[] }) {
  const styles = useStyles();
  const words = useWords(approvalPageText);
  if (approvals.length === 0) return <EmptyState title={words.none} hint={words.noneHint} />;
  return (
    <ul className={styles.list}>
      {approvals.map((approval) => (
        <ApprovalLine key={approval.id} approval={approval} />
      ))}
    </ul>
  );
}
