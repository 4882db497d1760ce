import type { ApprovalPage } from '@causeway/shared/api/approvals.js';
import { approvalPageText } from '@causeway/shared/text/approval-page-text.js';
import { snapshotDiffLines } from '@causeway/shared/text/snapshot-diff-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useReader, useWords } from '../lib/reader.js';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  list: {
    marginBlock: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    overflowWrap: 'anywhere',
  },
});

interface DiffLinesProps {
  readonly diff: NonNullable<ApprovalPage['diff']>;
  /** How people call a criterion of the snapshot. */
  readonly nameOf: (criterion: string) => string;
}

/** What one snapshot says that the one before did not, a line each. */
export function DiffLines({ diff, nameOf }: DiffLinesProps) {
  const styles = useStyles();
  const words = useWords(approvalPageText);
  const { locale } = useReader();
  const lines = snapshotDiffLines(diff, { locale, nameOf, typed: (text) => text });
  if (lines.length === 0) return <span className={styles.quiet}>{words.noDiff}</span>;
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
