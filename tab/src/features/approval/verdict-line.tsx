import type { ApprovalPage } from '@causeway/shared/api/approvals.js';
import { approvalPageText } from '@causeway/shared/text/approval-page-text.js';
import { formatMoment } from '@causeway/shared/text/format.js';
import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { OutcomeMark } from '../../components/outcome-mark.js';
import { useReader, useWords } from '../../lib/reader.js';
import { frozenName } from './frozen-name.js';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  reason: { marginBlock: 0, whiteSpace: 'pre-wrap', maxWidth: '68ch' },
});

type Verdict = ApprovalPage['verdicts'][number];

interface VerdictLineProps {
  readonly approval: Pick<ApprovalPage, 'results' | 'names'>;
  readonly verdict: Verdict;
}

/** What somebody said for a function, and what would make a no a yes. */
export function VerdictLine({ approval, verdict }: VerdictLineProps) {
  const styles = useStyles();
  const words = useWords(approvalPageText);
  const { locale, timeZone } = useReader();
  const { person, onBehalfOf, at, reason, criteria } = verdict;
  const isYes = verdict.verdict === 'approve';
  const facts = [onBehalfOf && words.onBehalf(onBehalfOf.name), formatMoment(at, locale, timeZone)];
  return (
    <li>
      <OutcomeMark outcome={isYes ? 'pass' : 'fail'}>
        {isYes ? words.saidYes(person.name) : words.saidNo(person.name)}
      </OutcomeMark>{' '}
      <Caption1 className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</Caption1>
      {reason !== '' && <p className={styles.reason}>{reason}</p>}
      {criteria.length > 0 && (
        <Caption1>
          {words.pathToYes}:{' '}
          {criteria.map((name) => frozenName(name, approval, locale)).join(' · ')}
        </Caption1>
      )}
    </li>
  );
}
