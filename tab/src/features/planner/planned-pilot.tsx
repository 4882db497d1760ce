import type { PlannedPilotView } from '@causeway/shared/api/gates.js';
import type { PlanVerdict } from '@causeway/shared/domain/gate/plan-pilot.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { gateCriterionName } from '@causeway/shared/text/gate-text.js';
import { plannerText, planVerdictWords } from '@causeway/shared/text/planner-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { TableContent } from '../../components/charts/chart-table.js';
import { ChartWithTable } from '../../components/charts/chart-with-table.js';
import { OutcomeMark } from '../../components/outcome-mark.js';
import { useReader, useWords } from '../../lib/reader.js';
import { ExpectedRate } from './expected-rate.js';
import type { PlannedRegistered } from './planned-words.js';
import {
  boundName,
  countWords,
  inOrder,
  lineSentence,
  registeredSentence,
  summarySentence,
  verdictMarks,
} from './planned-words.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: '224px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    alignItems: 'start',
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 860px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  part: { fontWeight: tokens.fontWeightSemibold },
  folded: {
    cursor: 'pointer',
    paddingBlock: tokens.spacingVerticalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface RowProps {
  readonly verdict: PlanVerdict;
  readonly name: string;
  readonly sentence: string;
  readonly children?: ReactNode;
}

function Row({ verdict, name, sentence, children }: RowProps) {
  const styles = useStyles();
  const verdicts = useWords(planVerdictWords);
  return (
    <li className={styles.row}>
      {verdict === 'by-work' ? (
        <span className={styles.quiet}>{verdicts[verdict]}</span>
      ) : (
        <OutcomeMark outcome={verdictMarks[verdict]}>{verdicts[verdict]}</OutcomeMark>
      )}
      <div className={styles.words}>
        <span className={styles.name}>{name}</span>
        {sentence !== '' && <span>{sentence}</span>}
        {children}
      </div>
    </li>
  );
}

function useTables({ registered, lines }: PlannedPilotView): readonly TableContent[] {
  const words = useWords(plannerText);
  const verdicts = useWords(planVerdictWords);
  const { locale } = useReader();
  const number = (value: number | null) =>
    value === null ? '' : { text: formatNumber(value, locale), value };
  return [
    {
      caption: words.registered,
      columns: [words.what, words.verdict, words.planned, words.needed, words.passes, words.fails],
      rows: registered.map((planned) => [
        boundName(planned, locale),
        verdicts[planned.verdict],
        number(planned.trials),
        number(planned.terms.minimumTrials),
        countWords(planned, 'passes', planned.passesFrom, locale),
        countWords(planned, 'fails', planned.failsUpTo, locale),
      ]),
    },
    {
      caption: words.others,
      columns: [words.what, words.verdict, words.planned, words.needed],
      rows: lines.map(({ criterion, verdict, planned, asked }) => [
        gateCriterionName(criterion, {}, locale),
        verdicts[verdict],
        number(planned),
        number(asked),
      ]),
    },
  ];
}

interface PlannedPilotProps {
  /** Without what is only tried out. */
  readonly planned: PlannedPilotView;
  /** What becomes of each that is registered at the rate somebody expects. */
  readonly chances: readonly PlannedRegistered['chances'][];
  readonly rates: readonly string[];
  readonly onRate: (at: number, rate: string) => void;
}

/** What can be shown, what can only fail and what stays open, each with its numbers. */
export function PlannedPilot({ planned, chances, rates, onRate }: PlannedPilotProps) {
  const styles = useStyles();
  const words = useWords(plannerText);
  const { locale } = useReader();
  const tables = useTables(planned);
  const inNumbers = inOrder(planned.lines).filter(({ verdict }) => verdict !== 'by-work');
  const byWork = planned.lines.filter(({ verdict }) => verdict === 'by-work');
  const row = (line: PlannedPilotView['lines'][number]) => (
    <Row
      key={line.criterion}
      verdict={line.verdict}
      name={gateCriterionName(line.criterion, {}, locale)}
      sentence={lineSentence(line, locale)}
    />
  );
  return (
    <ChartWithTable
      title={words.verdict}
      summary={summarySentence(planned, locale)}
      tables={tables.filter(({ rows }) => rows.length > 0)}
    >
      <span className={styles.part}>{words.registered}</span>
      {planned.registered.length === 0 && (
        <span className={styles.quiet}>{words.noRegistered}</span>
      )}
      <ul className={styles.list}>
        {planned.registered.map((one, at) => (
          // Two may be about the same measure, and none ever moves.
          <Row
            key={`${at} ${one.terms.measure}`}
            verdict={one.verdict}
            name={boundName(one, locale)}
            sentence={registeredSentence(one, locale)}
          >
            {one.trials !== null && one.trials >= one.terms.minimumTrials && (
              <ExpectedRate
                planned={one}
                chances={chances[at] ?? null}
                rate={rates[at] ?? ''}
                onRate={(rate) => onRate(at, rate)}
              />
            )}
          </Row>
        ))}
      </ul>
      <span className={styles.part}>{words.others}</span>
      <ul className={styles.list}>{inNumbers.map(row)}</ul>
      {byWork.length > 0 && (
        <details>
          <summary className={styles.folded}>
            {words.byWork(formatNumber(byWork.length, locale))}
          </summary>
          <ul className={styles.list}>{byWork.map(row)}</ul>
        </details>
      )}
    </ChartWithTable>
  );
}
