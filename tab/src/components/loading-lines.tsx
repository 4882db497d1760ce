import { tabText } from '@causeway/shared/text/tab-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../lib/reader.js';

const useStyles = makeStyles({
  lines: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  line: {
    height: '72px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground4,
    '@media (prefers-reduced-motion: no-preference)': {
      animationName: { from: { opacity: 1 }, '50%': { opacity: 0.5 }, to: { opacity: 1 } },
      animationDuration: '1.6s',
      animationIterationCount: 'infinite',
    },
  },
});

const places = ['first', 'second', 'third'];

export function LoadingLines() {
  const styles = useStyles();
  const words = useWords(tabText);
  return (
    <div className={styles.lines} role="status" aria-label={words.loading}>
      {places.map((place) => (
        <div key={place} className={styles.line} />
      ))}
    </div>
  );
}
