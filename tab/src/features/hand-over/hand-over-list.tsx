import type { HandOverPage } from '@causeway/shared/api/mine.js';
import { handOverStateWords, judgementWords } from '@causeway/shared/text/flag-words.js';
import { formatMoment } from '@causeway/shared/text/format.js';
import { myFlagsText } from '@causeway/shared/text/my-flags-text.js';
import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { AppLink } from '../../components/app-link.js';
import { Surface } from '../../components/surface.js';
import { useReader } from '../../lib/reader.js';
import { useHandOvers } from './api/use-hand-overs.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalM,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

function HandOverLine({ handOver }: { readonly handOver: HandOverPage }) {
  const styles = useStyles();
  const { locale, timeZone } = useReader();
  const words = myFlagsText(locale);
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <Badge appearance="tint" color={handOver.state === 'answered' ? 'success' : 'informative'}>
          {handOverStateWords(locale)[handOver.state]}
        </Badge>
        <span className={styles.quiet}>
          {words.asked(formatMoment(handOver.raisedAt, locale, timeZone))}
        </span>
      </div>
      <AppLink to={`/hand-overs/${handOver.id}`}>{handOver.text.slice(0, 160)}</AppLink>
      {handOver.answer && (
        <span>
          <strong>{judgementWords(locale)[handOver.answer.judgement]}.</strong>{' '}
          {handOver.answer.text}
        </span>
      )}
      <span className={styles.quiet}>
        {[handOver.toolName, handOver.useCaseName].filter(Boolean).join(' · ')}
      </span>
    </li>
  );
}

/** Questions somebody asked, or that wait for a judgement. Without any there is nothing to say. */
export function HandOverList({ whose }: { readonly whose: 'asked' | 'waiting' }) {
  const styles = useStyles();
  const words = myFlagsText(useReader().locale);
  const { data } = useHandOvers(whose);
  if (!data || data.handOvers.length === 0) return null;
  return (
    <Surface title={whose === 'asked' ? words.questions : words.waiting}>
      <ul className={styles.list}>
        {data.handOvers.map((handOver) => (
          <HandOverLine key={handOver.id} handOver={handOver} />
        ))}
      </ul>
    </Surface>
  );
}
