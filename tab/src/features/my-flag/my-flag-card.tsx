import type { MyFlag } from '@causeway/shared/api/mine.js';
import { flagStateWords, reasonWords } from '@causeway/shared/text/flag-words.js';
import { formatMoment } from '@causeway/shared/text/format.js';
import { myFlagsText } from '@causeway/shared/text/my-flags-text.js';
import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { AppLink } from '../../components/app-link.js';
import { useReader } from '../../lib/reader.js';
import { outcomeWord } from './outcome-word.js';
import { stateColor } from './state-color.js';
import { whatNow } from './what-now.js';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalSNudge,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow2,
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  text: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  answer: { whiteSpace: 'pre-wrap', marginBlock: 0, overflowWrap: 'anywhere' },
});

/** One flag of mine: how it stands, what came of it, and what to do now. */
export function MyFlagCard({ flag }: { readonly flag: MyFlag }) {
  const styles = useStyles();
  const { locale, timeZone } = useReader();
  const words = myFlagsText(locale);
  const where = [flag.toolName, flag.useCaseName, reasonWords(locale)[flag.reason]];
  const { outcomeOfFlag } = flag;
  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <Badge appearance="tint" color={stateColor(flag.state)}>
          {flagStateWords(locale)[flag.state]}
        </Badge>
        <span className={styles.quiet}>
          {words.raised(formatMoment(flag.raisedAt, locale, timeZone))}
        </span>
      </div>
      <AppLink to={`/flags/${flag.id}`} className={styles.text}>
        {flag.text.slice(0, 240)}
      </AppLink>
      <span className={styles.quiet}>{where.filter(Boolean).join(' · ')}</span>
      {outcomeOfFlag && (
        <p className={styles.answer}>
          <strong>{outcomeWord(outcomeOfFlag.kind, words)}</strong> {outcomeOfFlag.text}
        </p>
      )}
      {flag.state !== 'withdrawn' && (
        <span>
          <strong>{words.whatNow}:</strong> {whatNow(flag, words)}
        </span>
      )}
    </article>
  );
}
