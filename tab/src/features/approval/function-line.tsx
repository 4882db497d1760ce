import type { ApprovalPage } from '@causeway/shared/api/approvals.js';
import { approvalPageText } from '@causeway/shared/text/approval-page-text.js';
import { decisionCardText } from '@causeway/shared/text/decision-card-text.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { problemSentence } from '@causeway/shared/text/problem-text.js';
import { roleWords } from '@causeway/shared/text/role-words.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { OutcomeMark } from '../../components/outcome-mark.js';
import { useReader, useWords } from '../../lib/reader.js';
import type { RosterView } from './roster-view.js';
import { VerdictLine } from './verdict-line.js';

const useStyles = makeStyles({
  function: { fontWeight: tokens.fontWeightSemibold },
  verdicts: { margin: 0, paddingInlineStart: 0, listStyleType: 'none' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
  nobody: { display: 'block', color: tokens.colorStatusWarningForeground3 },
});

type Decider = ApprovalPage['deciders'][number];
type Line = ApprovalPage['roster'][number];

function useCalled(): (decider: Decider) => string {
  const words = useWords(approvalPageText);
  const common = useWords(tabText);
  return ({ person, onBehalfOf }) => {
    const absent = person.isAbsent ? ` (${common.absent})` : '';
    return `${person.name}${absent}${onBehalfOf ? ` ${words.onBehalf(onBehalfOf.name)}` : ''}`;
  };
}

interface AskedProps {
  readonly line: Line;
  readonly view: RosterView;
}

/** That a function cannot come to its yeses as things are; nothing where it can. */
function TooFew({ line: { role, needed, invited }, view }: AskedProps) {
  const styles = useStyles();
  const words = useWords(approvalPageText);
  const roles = useWords(roleWords);
  const { locale } = useReader();
  const free = view.deciders.filter((one) => one.role === role && one.barredBy === null);
  // Whoever handed it over and whoever has it count once between them.
  const may = new Set(free.map(({ person, onBehalfOf }) => (onBehalfOf ?? person).id)).size;
  if (may >= needed) return null;
  const nobody = invited.length === 0 ? words.nobodyIs(roles[role]) : words.nobodyInvited;
  const few = words.tooFew(formatNumber(needed, locale), formatNumber(may, locale));
  return <span className={styles.nobody}>{may === 0 ? nobody : few}</span>;
}

/** Whoever is asked for a function and has not spoken, and whoever holds it and is not asked, with why. */
function Asked({ line, view }: AskedProps) {
  const styles = useStyles();
  const words = useWords(approvalPageText);
  const reader = useReader();
  const called = useCalled();
  const all = view.deciders.filter(({ role }) => role === line.role);
  const heard = new Set(
    view.verdicts.flatMap(({ person, onBehalfOf }) => [person.id, (onBehalfOf ?? person).id]),
  );
  const silent = all.filter(
    ({ barredBy, person, onBehalfOf }) =>
      barredBy === null && !heard.has(person.id) && !heard.has((onBehalfOf ?? person).id),
  );
  const names = silent.map(called).join(', ');
  const isMissing =
    view.verdicts.filter(({ role }) => role === line.role).length < line.needed && names !== '';
  return (
    <>
      {view.state === 'not-asked' && <div>{names}</div>}
      {view.state === 'open' && isMissing && (
        <OutcomeMark outcome="inconclusive">{words.waitsFor(names)}</OutcomeMark>
      )}
      <TooFew line={line} view={view} />
      {all.map((one) => {
        if (one.barredBy === null) return null;
        const why = problemSentence({ code: one.barredBy, facts: {} }, reader);
        return (
          <Caption1 key={called(one)} className={styles.quiet}>
            {words.barred(called(one), why)}
          </Caption1>
        );
      })}
    </>
  );
}

/** One function that decides: how many it takes, who is asked, who is not and why, and who has spoken. */
export function FunctionLine({ line, view }: AskedProps) {
  const styles = useStyles();
  const words = useWords(approvalPageText);
  const card = useWords(decisionCardText);
  const roles = useWords(roleWords);
  const { locale } = useReader();
  const { role } = line;
  const said = view.verdicts.filter((verdict) => verdict.role === role);
  const yeses = said.filter(({ verdict }) => verdict === 'approve').length;
  const needed = formatNumber(line.needed, locale);
  return (
    <li>
      <span className={styles.function}>
        {view.state === 'not-asked'
          ? `${roles[role]}: ${words.needed(needed)}`
          : card.rosterLine(roles[role], formatNumber(yeses, locale), needed)}
      </span>
      <ul className={styles.verdicts}>
        {said.map((verdict) => (
          <VerdictLine
            key={`${verdict.person.id} ${verdict.at}`}
            approval={view}
            verdict={verdict}
          />
        ))}
      </ul>
      {(view.state === 'open' || view.state === 'not-asked') && <Asked line={line} view={view} />}
    </li>
  );
}
