import type { DecidedOn, DecisionView } from '@causeway/shared/api/history.js';
import { resultOutcomes } from '@causeway/shared/domain/gate/criterion-result.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { basisChangeWords } from '@causeway/shared/text/approval-text.js';
import { decisionWords, programHistoryText } from '@causeway/shared/text/decision-words.js';
import { formatMoment, formatNumber } from '@causeway/shared/text/format.js';
import { wholeCriterionName } from '@causeway/shared/text/gate-text.js';
import { gateWords } from '@causeway/shared/text/gate-words.js';
import { roleWords } from '@causeway/shared/text/role-words.js';
import { stepWord } from '@causeway/shared/text/step-word.js';
import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { AppLink } from '../../components/app-link.js';
import { DiffLines } from '../../components/diff-lines.js';
import { useReader, useWords } from '../../lib/reader.js';
import type { Excepted } from './about-decision.js';
import { aboutDecision } from './about-decision.js';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalM,
    paddingInlineStart: tokens.spacingHorizontalL,
    borderInlineStartWidth: '2px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
  },
  what: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  reason: { marginBlock: 0, whiteSpace: 'pre-wrap', maxWidth: '68ch' },
  summary: { cursor: 'pointer' },
});

/** As it was called when it was decided on; one that was registered, by what it measures. */
function nameIn(
  { facts = {}, names }: Pick<DecidedOn, 'names'> & Partial<Pick<DecidedOn, 'facts'>>,
  criterion: string,
  locale: Locale,
): string {
  const measure = names[criterion];
  const known = facts[criterion] ?? (measure === undefined ? {} : { measure });
  return wholeCriterionName(criterion, known, { locale, names });
}

/** A counter, a guardrail or a change did these; of the others it goes without saying. */
const onTheirOwn = new Set<string>(['stage-held', 'stage-halted', 'disposition-slipped']);

function Snapshot({ snapshot }: { readonly snapshot: DecidedOn }) {
  const styles = useStyles();
  const words = useWords(programHistoryText);
  const outcomes = useWords(gateWords);
  const { locale, timeZone } = useReader();
  const facts = [
    stepWord(snapshot.transition, locale),
    words.frozen(formatMoment(snapshot.takenAt, locale, timeZone)),
    ...resultOutcomes
      .filter((outcome) => snapshot.counts[outcome] > 0)
      .map((outcome) => `${outcomes[outcome]}: ${formatNumber(snapshot.counts[outcome], locale)}`),
    words.exceptions(formatNumber(snapshot.waivers, locale)),
    words.fingerprint(`${snapshot.hash.slice(0, 16)}…`),
  ];
  const { diff } = snapshot;
  const isSame = diff !== null && diff.criteria.length + diff.parts.length === 0;
  const told = isSame ? words.same : words.different;
  const change = diff === null ? words.first : told;
  return (
    <details>
      <summary className={styles.summary}>{words.decidedOn}</summary>
      <div>{facts.join(' · ')}</div>
      <div>{change}</div>
      {diff && !isSame && (
        <DiffLines diff={diff} nameOf={(criterion) => nameIn(snapshot, criterion, locale)} />
      )}
    </details>
  );
}

interface DecisionLineProps {
  readonly decision: DecisionView;
  readonly snapshot: DecidedOn | undefined;
  readonly exceptedOf: ReadonlyMap<string, Excepted>;
}

/** One decision: what, by whom and as what, why, and what it was decided on. */
export function DecisionLine({ decision, snapshot, exceptedOf }: DecisionLineProps) {
  const styles = useStyles();
  const words = useWords(programHistoryText);
  const types = useWords(decisionWords);
  const roles = useWords(roleWords);
  const { locale, timeZone } = useReader();
  const { type, at, by, role, onBehalfOf, toWhom, reason, changes, criteria, facts } = decision;
  const who = [
    formatMoment(at, locale, timeZone),
    ...(by ? [by.name] : []),
    ...(!by && onTheirOwn.has(type) ? [words.nobody] : []),
    ...(role ? [words.as(roles[role])] : []),
    ...(onBehalfOf ? [words.onBehalf(onBehalfOf.name)] : []),
    ...(toWhom && type !== 'stage-lead-named' ? [words.toWhom(toWhom.name)] : []),
  ];
  const about = aboutDecision(decision, exceptedOf, { locale, timeZone });
  const verdict = facts['verdict'] === 'reject' ? words.saidNo : words.saidYes;
  const sentences = basisChangeWords(locale);
  return (
    <li className={styles.line}>
      <span className={styles.what}>
        {type === 'approval-verdict-given' ? verdict : types[type]}
        {about !== '' && `: ${about}`}
      </span>
      <Caption1 className={styles.quiet}>{who.join(' · ')}</Caption1>
      {reason !== null && <p className={styles.reason}>{reason}</p>}
      {criteria.length > 0 && (
        <span>
          {words.path}:{' '}
          {criteria.map((name) => nameIn(snapshot ?? { names: {} }, name, locale)).join(' · ')}
        </span>
      )}
      {changes.map(({ kind, key, name }) => (
        <span key={`${kind} ${key}`}>{sentences[kind](name)}</span>
      ))}
      {type === 'approval-requested' && (
        <AppLink to={`/approvals/${decision.subjectId}`}>{words.openApproval}</AppLink>
      )}
      {snapshot && <Snapshot snapshot={snapshot} />}
    </li>
  );
}
