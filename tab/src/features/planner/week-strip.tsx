import type { dryRunGate } from '@causeway/shared/api/gates.js';
import { formatDay, formatNumber } from '@causeway/shared/text/format.js';
import { plannerText } from '@causeway/shared/text/planner-text.js';
import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { OutcomeMark } from '../../components/outcome-mark.js';
import type { AnswerOf } from '../../lib/api.js';
import { useReader } from '../../lib/reader.js';

const useStyles = makeStyles({
  weeks: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(116px, 1fr))',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  week: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  day: { color: tokens.colorNeutralForeground3 },
});

export type PastDay = AnswerOf<typeof dryRunGate>['days'][number];

/** One place a week, the oldest first: what the gate would have said. */
export function WeekStrip({ days }: { readonly days: readonly PastDay[] }) {
  const styles = useStyles();
  const { locale, timeZone } = useReader();
  const words = plannerText(locale);
  const shortWords = {
    pass: words.counts,
    fail: words.notShown,
    inconclusive: words.open,
  };
  return (
    <ol className={styles.weeks}>
      {days.map(({ at, outcome, results }) => (
        <li key={at} className={styles.week}>
          <Caption1 className={styles.day}>{formatDay(at, locale, timeZone)}</Caption1>
          <OutcomeMark outcome={outcome}>{shortWords[outcome]}</OutcomeMark>
          <Caption1>
            {words.shownOf(
              formatNumber(results.filter((one) => one.outcome === 'pass').length, locale),
              formatNumber(results.length, locale),
            )}
          </Caption1>
        </li>
      ))}
    </ol>
  );
}
