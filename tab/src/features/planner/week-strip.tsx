import type { dryRunGate } from '@causeway/shared/api/gates.js';
import { formatDay } from '@causeway/shared/text/format.js';
import { gateWords } from '@causeway/shared/text/gate-words.js';
import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { OutcomeMark } from '../../components/outcome-mark.js';
import type { AnswerOf } from '../../lib/api.js';
import { useReader } from '../../lib/reader.js';

const useStyles = makeStyles({
  weeks: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(92px, 1fr))',
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
  const words = gateWords(locale);
  return (
    <ol className={styles.weeks}>
      {days.map(({ at, outcome }) => (
        <li key={at} className={styles.week}>
          <Caption1 className={styles.day}>{formatDay(at, locale, timeZone)}</Caption1>
          <OutcomeMark outcome={outcome}>{words[outcome]}</OutcomeMark>
        </li>
      ))}
    </ol>
  );
}
