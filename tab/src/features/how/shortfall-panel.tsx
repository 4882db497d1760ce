import type { HowView } from '@causeway/shared/api/how.js';
import { formatDay } from '@causeway/shared/text/format.js';
import { howText } from '@causeway/shared/text/how-text.js';
import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { EmptyState } from '../../components/empty-state.js';
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
  entry: { display: 'flex', flexDirection: 'column', maxWidth: '68ch', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What the list of shortfalls says, in its own words; that it is empty is no praise. */
export function ShortfallPanel({ how }: { readonly how: HowView }) {
  const styles = useStyles();
  const words = useWords(howText);
  const { locale, timeZone } = useReader();
  const { shortfalls, useCases } = how;
  return (
    <Surface title={words.shortfalls}>
      {shortfalls.length === 0 ? (
        <EmptyState title={words.noShortfalls} hint={words.noShortfallsHint} />
      ) : (
        <ul className={styles.list}>
          {shortfalls.map(({ what, useCaseId, since }) => {
            const useCase = useCases.find(({ id }) => id === useCaseId);
            const listed = words.listed(formatDay(since, locale, timeZone));
            const where = useCase ? `${words.forUse(useCase.name)} · ` : '';
            return (
              <li key={`${since} ${what}`} className={styles.entry}>
                <span>{what}</span>
                <Caption1 className={styles.quiet}>{`${where}${listed}`}</Caption1>
              </li>
            );
          })}
        </ul>
      )}
    </Surface>
  );
}
