import type { ApprovalPage } from '@causeway/shared/api/approvals.js';
import { approvalPageText } from '@causeway/shared/text/approval-page-text.js';
import { formatMoment, formatNumber } from '@causeway/shared/text/format.js';
import { roleWords } from '@causeway/shared/text/role-words.js';
import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { OutcomeMark } from '../../components/outcome-mark.js';
import { useReader, useWords } from '../../lib/reader.js';
import { frozenName } from './frozen-name.js';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  function: { fontWeight: tokens.fontWeightSemibold },
  verdicts: { margin: 0, paddingInlineStart: 0, listStyleType: 'none' },
  quiet: { color: tokens.colorNeutralForeground3 },
  reason: { marginBlock: 0, whiteSpace: 'pre-wrap', maxWidth: '68ch' },
});

type Verdict = ApprovalPage['verdicts'][number];

interface VerdictLineProps {
  readonly approval: ApprovalPage;
  readonly verdict: Verdict;
}

function VerdictLine({ approval, verdict }: VerdictLineProps) {
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

/** Every function that decides: how many it takes, who was asked, and who has spoken. */
export function RosterList({ approval }: { readonly approval: ApprovalPage }) {
  const styles = useStyles();
  const words = useWords(approvalPageText);
  const roles = useWords(roleWords);
  const { locale } = useReader();
  const isOpen = approval.state === 'open';
  return (
    <ul className={styles.list}>
      {approval.roster.map(({ role, needed, invited }) => {
        const asked = invited.map(({ name }) => name).join(', ');
        return (
          <li key={role}>
            <span className={styles.function}>{roles[role]}</span>{' '}
            <Caption1 className={styles.quiet}>
              {words.needed(formatNumber(needed, locale))}
              {isOpen && ` · ${asked === '' ? words.nobodyInvited : words.invited(asked)}`}
            </Caption1>
            {isOpen && approval.missing.includes(role) && (
              <div>
                <OutcomeMark outcome="inconclusive">{words.notDecided}</OutcomeMark>
              </div>
            )}
            <ul className={styles.verdicts}>
              {approval.verdicts
                .filter((verdict) => verdict.role === role)
                .map((verdict) => (
                  <VerdictLine
                    key={`${verdict.person.id} ${verdict.at}`}
                    approval={approval}
                    verdict={verdict}
                  />
                ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}
