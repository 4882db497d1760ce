import type { HowView } from '@causeway/shared/api/how.js';
import type { BecameOfFlag } from '@causeway/shared/domain/flag/what-became.js';
import { becameOfFlags } from '@causeway/shared/domain/flag/what-became.js';
import { formatDay, formatNumber } from '@causeway/shared/text/format.js';
import { howText } from '@causeway/shared/text/how-text.js';
import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { EmptyState } from '../../components/empty-state.js';
import { FactList } from '../../components/fact-list.js';
import { Surface } from '../../components/surface.js';
import { useReader, useWords } from '../../lib/reader.js';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  told: { display: 'flex', flexDirection: 'column', maxWidth: '68ch', overflowWrap: 'anywhere' },
  text: { whiteSpace: 'pre-wrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const wordOf = {
  changed: 'becameChanged',
  'no-change': 'becameNoChange',
  dismissed: 'becameDismissed',
} as const satisfies Readonly<Record<BecameOfFlag, string>>;

function Told({ told }: Pick<HowView['flags'], 'told'>) {
  const styles = useStyles();
  const words = useWords(howText);
  const { locale, timeZone } = useReader();
  if (told.length === 0) return <Caption1 className={styles.quiet}>{words.nothingTold}</Caption1>;
  return (
    <ul className={styles.list}>
      {told.map(({ became, useCaseName, at, text }) => (
        <li key={`${at} ${text}`} className={styles.told}>
          <span className={styles.text}>{`${words[wordOf[became]]}: ${text}`}</span>
          <Caption1 className={styles.quiet}>
            {[
              ...(useCaseName === null ? [] : [words.forUse(useCaseName)]),
              formatDay(at, locale, timeZone),
            ].join(' · ')}
          </Caption1>
        </li>
      ))}
    </ul>
  );
}

/** How flags were answered, in counts, and what owners wrote for everybody about them. */
export function FlaggedPanel({ flags }: Pick<HowView, 'flags'>) {
  const styles = useStyles();
  const words = useWords(howText);
  const { locale } = useReader();
  const { overDays, isAnyAnswered, parts, total, told } = flags;
  const days = formatNumber(overDays, locale);
  const counted = (count: number | null | undefined) =>
    typeof count === 'number' ? formatNumber(count, locale) : words.notShown;
  return (
    <Surface title={words.flagged}>
      {isAnyAnswered ? (
        <>
          <Told told={told} />
          <Caption1 className={styles.quiet}>{words.answered(days)}</Caption1>
          <FactList
            facts={[
              ...becameOfFlags.map((became) => ({
                name: words[wordOf[became]],
                value: counted(parts[became]),
              })),
              total === null
                ? undefined
                : { name: words.allAnswered, value: formatNumber(total, locale) },
            ]}
          />
        </>
      ) : (
        <EmptyState title={words.nothingFlagged} hint={words.nothingFlaggedHint(days)} />
      )}
    </Surface>
  );
}
