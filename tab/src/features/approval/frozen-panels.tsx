import { askedBefore } from '@causeway/shared/domain/program/asked-before.js';
import { approvalPageText } from '@causeway/shared/text/approval-page-text.js';
import { decisionCardText } from '@causeway/shared/text/decision-card-text.js';
import { formatDay, formatNumber } from '@causeway/shared/text/format.js';
import { shortfallWords } from '@causeway/shared/text/found-gap-text.js';
import { gateCriterionName, wholeCriterionName } from '@causeway/shared/text/gate-text.js';
import { gateWords } from '@causeway/shared/text/gate-words.js';
import { projectionSentence } from '@causeway/shared/text/projection-text.js';
import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { DiffLines } from '../../components/diff-lines.js';
import { useReader, useWords } from '../../lib/reader.js';
import { FrozenCriteria } from './frozen-criteria.js';
import { frozenName } from './frozen-name.js';
import type { FrozenView } from './frozen-view.js';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  bullets: { marginBlock: 0, paddingInlineStart: tokens.spacingHorizontalL },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  text: { marginBlock: 0, whiteSpace: 'pre-wrap', maxWidth: '68ch' },
});

interface PartProps {
  readonly frozen: FrozenView;
}

/** What was written to the question of the phase, and which evidence stands behind what is shown. */
function Answer({ frozen: { answer, evidence } }: PartProps) {
  const styles = useStyles();
  const words = useWords(decisionCardText);
  return (
    <>
      {answer === '' ? (
        <span className={styles.quiet}>{words.noAnswer}</span>
      ) : (
        <p className={styles.text}>{answer}</p>
      )}
      {evidence.length > 0 && (
        <Caption1 className={styles.quiet}>{words.evidence(evidence.join(', '))}</Caption1>
      )}
    </>
  );
}

/** Every exception that is in force, by name. */
function Exceptions({ frozen }: PartProps) {
  const styles = useStyles();
  const words = useWords(approvalPageText);
  const { locale, timeZone } = useReader();
  const { waivers, results, names } = frozen;
  const factsOf = (criterion: string) =>
    results.find(({ name }) => name === criterion)?.facts ?? {};
  return (
    <ul className={styles.list}>
      {waivers.map(({ id, criterion, reason, until, askedBy, secondedBy }) => (
        <li key={id}>
          <div className={styles.name}>
            {wholeCriterionName(criterion, factsOf(criterion), { locale, names })}
          </div>
          <p className={styles.text}>{reason}</p>
          <Caption1 className={styles.quiet}>
            {words.exceptionLine(
              formatDay(until, locale, timeZone),
              askedBy?.name ?? '–',
              secondedBy?.name ?? '–',
            )}
          </Caption1>
        </li>
      ))}
    </ul>
  );
}

/** What is known not to be good, said before it is decided. */
function Shortfalls({ frozen: { shortfalls } }: PartProps) {
  const styles = useStyles();
  const { locale } = useReader();
  return (
    <ul className={styles.bullets}>
      {[...new Set(shortfalls.map((one) => shortfallWords(one, locale)))].map((said) => (
        <li key={said}>{said}</li>
      ))}
    </ul>
  );
}

/** What was expected for everybody before anybody could know, in one sentence. */
function Forecast({ frozen: { forecast } }: PartProps) {
  const styles = useStyles();
  const words = useWords(decisionCardText);
  const { locale } = useReader();
  if (!forecast) return <span className={styles.quiet}>{words.noProjection}</span>;
  const measure = gateCriterionName(`measure:${forecast.measure}`, {}, locale);
  const sentence = projectionSentence(forecast.projection, locale);
  return <p className={styles.text}>{words.projection(measure, sentence)}</p>;
}

/** What came after it was frozen, and whether what was shown still is. */
function Since({ since }: { readonly since: NonNullable<FrozenView['sinceThen']> }) {
  const page = useWords(approvalPageText);
  const words = useWords(decisionCardText);
  const { locale } = useReader();
  const trials = since.more.reduce((sum, one) => sum + one.trials, 0);
  const still = since.isStillShown ? page.stillShown : page.notStillShown;
  const more = trials > 0 ? `${words.since(formatNumber(trials, locale))} ` : '';
  return <Caption1>{`${more}${still}`}</Caption1>;
}

/** What is different from the last snapshot, and what became of it since it was frozen. */
function Changes({ frozen }: PartProps) {
  const styles = useStyles();
  const words = useWords(approvalPageText);
  const { locale } = useReader();
  const { diff, sinceThen } = frozen;
  return (
    <>
      {diff ? (
        <DiffLines diff={diff} nameOf={(criterion) => frozenName(criterion, frozen, locale)} />
      ) : (
        <span className={styles.quiet}>{words.firstTime}</span>
      )}
      {sinceThen && <Since since={sinceThen} />}
    </>
  );
}

interface FrozenPanelsProps extends PartProps {
  readonly asOf: string;
  /** What every part stands in. */
  readonly Frame: (props: { readonly title: string; readonly children: ReactNode }) => ReactNode;
}

/** All that is decided on, the same for whoever asks and whoever decides. */
export function FrozenPanels({ frozen, asOf, Frame }: FrozenPanelsProps) {
  const words = useWords(approvalPageText);
  const gate = useWords(gateWords);
  return (
    <>
      <Frame title={gate[`question.${askedBefore(frozen.transition)}`]}>
        <Answer frozen={frozen} />
      </Frame>
      {frozen.shortfalls.length > 0 && (
        <Frame title={words.shortfalls}>
          <Shortfalls frozen={frozen} />
        </Frame>
      )}
      {frozen.waivers.length > 0 && (
        <Frame title={words.exceptions}>
          <Exceptions frozen={frozen} />
        </Frame>
      )}
      <Frame title={words.diff}>
        <Changes frozen={frozen} />
      </Frame>
      <Frame title={words.forecast}>
        <Forecast frozen={frozen} />
      </Frame>
      <Frame title={words.criteria}>
        <FrozenCriteria frozen={frozen} asOf={asOf} />
      </Frame>
    </>
  );
}
