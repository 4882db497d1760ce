import type { ApprovalPage } from '@causeway/shared/api/approvals.js';
import { approvalPageText } from '@causeway/shared/text/approval-page-text.js';
import { formatDay, formatMoment } from '@causeway/shared/text/format.js';
import { shortfallWords } from '@causeway/shared/text/found-gap-text.js';
import {
  gateCriterionName,
  gateSentence,
  wholeCriterionName,
} from '@causeway/shared/text/gate-text.js';
import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { DiffLines } from '../../components/diff-lines.js';
import { OutcomeMark } from '../../components/outcome-mark.js';
import { Surface } from '../../components/surface.js';
import { useReader, useWords } from '../../lib/reader.js';
import { frozenName } from './frozen-name.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'grid',
    gridTemplateColumns: '176px 1fr',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr' },
  },
  bullets: { marginBlock: 0, paddingInlineStart: tokens.spacingHorizontalL },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { marginBlock: 0, color: tokens.colorNeutralForeground3 },
  text: { marginBlock: 0, whiteSpace: 'pre-wrap', maxWidth: '68ch' },
});

interface PanelProps {
  readonly approval: ApprovalPage;
}

/** What is decided on: every criterion as it was frozen, what stands in the way first. */
export function FrozenCriteria({ approval }: PanelProps) {
  const styles = useStyles();
  const words = useWords(approvalPageText);
  const reader = useReader();
  const { results, names, takenAt } = approval;
  return (
    <Surface title={words.criteria}>
      <p className={styles.quiet}>
        {words.frozenAt(formatMoment(takenAt, reader.locale, reader.timeZone))}
      </p>
      <ul className={styles.list}>
        {results.map((result) => (
          <li key={result.name} className={styles.line}>
            <OutcomeMark outcome={result.outcome} />
            <div>
              <div className={styles.name}>
                {gateCriterionName(result.name, result.facts, reader.locale)}
              </div>
              <div>{gateSentence(result, { ...reader, names })}</div>
            </div>
          </li>
        ))}
      </ul>
    </Surface>
  );
}

/** Every exception that was in force, by name. */
export function FrozenExceptions({ approval }: PanelProps) {
  const styles = useStyles();
  const words = useWords(approvalPageText);
  const { locale, timeZone } = useReader();
  if (approval.waivers.length === 0) return null;
  const reader = { locale, names: approval.names };
  const factsOf = (criterion: string) =>
    approval.results.find(({ name }) => name === criterion)?.facts ?? {};
  return (
    <Surface title={words.exceptions}>
      <ul className={styles.list}>
        {approval.waivers.map(({ id, criterion, reason, until, askedBy, secondedBy }) => (
          <li key={id}>
            <div className={styles.name}>
              {wholeCriterionName(criterion, factsOf(criterion), reader)}
            </div>
            <p className={styles.text}>{reason}</p>
            <Caption1 className={styles.quiet}>
              {words.exceptionLine(
                formatDay(until, locale, timeZone),
                askedBy?.name ?? '',
                secondedBy?.name ?? '',
              )}
            </Caption1>
          </li>
        ))}
      </ul>
    </Surface>
  );
}

/** What is known not to be good, said before it is decided. */
export function FrozenShortfalls({ approval }: PanelProps) {
  const styles = useStyles();
  const words = useWords(approvalPageText);
  const { locale } = useReader();
  const said = approval.shortfalls.map((shortfall) => shortfallWords(shortfall, locale));
  if (said.length === 0) return null;
  return (
    <Surface title={words.shortfalls}>
      <ul className={styles.bullets}>
        {said.map((shortfall) => (
          <li key={shortfall}>{shortfall}</li>
        ))}
      </ul>
    </Surface>
  );
}

/** What is different from the last snapshot, and what became of it since it was frozen. */
export function FrozenDiff({ approval }: PanelProps) {
  const styles = useStyles();
  const words = useWords(approvalPageText);
  const { locale } = useReader();
  const { diff, sinceThen } = approval;
  return (
    <Surface title={words.diff}>
      {diff ? (
        <DiffLines diff={diff} nameOf={(criterion) => frozenName(criterion, approval, locale)} />
      ) : (
        <span className={styles.quiet}>{words.firstTime}</span>
      )}
      {sinceThen && (
        <Caption1>
          {words.sinceThen}: {sinceThen.isStillShown ? words.stillShown : words.notStillShown}
        </Caption1>
      )}
    </Surface>
  );
}
