import type { dryRunGate } from '@causeway/shared/api/gates.js';
import type { ResultOutcome } from '@causeway/shared/domain/gate/criterion-result.js';
import { formatDay, formatNumber } from '@causeway/shared/text/format.js';
import { gateCriterionName } from '@causeway/shared/text/gate-text.js';
import { gateWords } from '@causeway/shared/text/gate-words.js';
import { plannerText } from '@causeway/shared/text/planner-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { TableContent } from '../../components/charts/chart-table.js';
import { ChartWithTable } from '../../components/charts/chart-with-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loaded } from '../../components/loaded.js';
import { SelectField } from '../../components/select-field.js';
import { Surface } from '../../components/surface.js';
import type { AnswerOf } from '../../lib/api.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useDryRun } from './api/use-dry-run.js';
import type { PastDay } from './week-strip.js';
import { WeekStrip } from './week-strip.js';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(260px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  lead: { color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
});

const spans = ['12', '26', '52'] as const;

type Run = AnswerOf<typeof dryRunGate>;

function countOf({ results }: PastDay, ...outcomes: readonly ResultOutcome[]): number {
  return results.filter(({ outcome }) => outcomes.includes(outcome)).length;
}

function useTables(days: readonly PastDay[]): readonly TableContent[] {
  const words = useWords(plannerText);
  const { locale, timeZone } = useReader();
  const outcomes = gateWords(locale);
  const day = (at: number) => formatDay(at, locale, timeZone);
  const number = (value: number) => ({ text: formatNumber(value, locale), value });
  const names = [...new Set(days.flatMap(({ results }) => results.map(({ name }) => name)))];
  return [
    {
      caption: words.byWeek,
      columns: [words.week, words.outcome, words.counts, words.notShown, words.open],
      rows: days.map((past) => [
        day(past.at),
        outcomes[past.outcome],
        number(countOf(past, 'pass')),
        number(countOf(past, 'fail')),
        number(countOf(past, 'inconclusive', 'stale')),
      ]),
    },
    {
      caption: words.byCriterion,
      columns: [words.what, ...days.map(({ at }) => day(at))],
      rows: names.map((name) => [
        gateCriterionName(name, {}, locale),
        ...days.map(({ results }) => {
          const result = results.find((one) => one.name === name);
          return result ? outcomes[result.outcome] : '';
        }),
      ]),
    },
  ];
}

function PastWeeks({ run: { days, notKept } }: { readonly run: Run }) {
  const styles = useStyles();
  const words = useWords(plannerText);
  const { locale } = useReader();
  const tables = useTables(days);
  const last = days.at(-1);
  if (!last) return <EmptyState title={words.nothingPast} hint={words.nothingPastHint} />;
  const named = (names: readonly string[]) =>
    [...new Set(names.map((name) => gateCriterionName(name, {}, locale)))].join(' · ');
  const inTheWay = last.results.filter(({ outcome }) => outcome !== 'pass');
  const shown = days.filter(({ outcome }) => outcome === 'pass').length;
  const reason =
    inTheWay.length > 0 ? words.lastInTheWay(named(inTheWay.map(({ name }) => name))) : '';
  return (
    <ChartWithTable
      title={words.byWeek}
      summary={words.pastSummary(
        formatNumber(shown, locale),
        formatNumber(days.length, locale),
        reason,
      )}
      tables={tables}
    >
      <WeekStrip days={days} />
      {notKept.length > 0 && <span className={styles.lead}>{words.notKept(named(notKept))}</span>}
    </ChartWithTable>
  );
}

interface DryRunPanelProps {
  readonly programId: string;
  /** Changes that are proposed, to be tried out on the same weeks. */
  readonly proposals: readonly { readonly value: string; readonly label: string }[];
  /** The one to begin with. */
  readonly changeId: string | undefined;
}

/** What the gate would have said, week by week; or what a proposed change would have. */
export function DryRunPanel({ programId, proposals, changeId }: DryRunPanelProps) {
  const styles = useStyles();
  const words = useWords(plannerText);
  const { locale } = useReader();
  const [weeks, setWeeks] = useState<(typeof spans)[number]>('12');
  const [chosen, setChosen] = useState(changeId);
  const run = useDryRun(programId, { weeks: Number(weeks), changeId: chosen });
  return (
    <Surface title={words.pastTitle}>
      <span className={styles.lead}>{words.pastLead}</span>
      <div className={styles.fields}>
        <SelectField
          size="small"
          label={words.weeksBack}
          value={weeks}
          options={spans.map((value) => ({
            value,
            label: words.weeksCount(formatNumber(Number(value), locale)),
          }))}
          onChange={(value) => value && setWeeks(value)}
        />
        {proposals.length > 0 && (
          <SelectField<string>
            size="small"
            label={words.askedBy}
            empty={words.askedNow}
            value={chosen ?? ''}
            options={proposals}
            onChange={setChosen}
          />
        )}
      </div>
      <Loaded query={run}>{(loaded) => <PastWeeks run={loaded} />}</Loaded>
    </Surface>
  );
}
