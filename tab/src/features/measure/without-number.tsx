import type { MeasureView } from '@causeway/shared/api/measures.js';
import { measureSentences } from '@causeway/shared/text/measure-sentences.js';
import { measureNameWords } from '@causeway/shared/text/measure-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { readingsOf } from '../../components/charts/reading.js';
import { useReader } from '../../lib/reader.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  words: { display: 'flex', flexDirection: 'column' },
  sentence: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What has no number, with the reason; it is never shown as zero. */
export function WithoutNumber({ measures }: { readonly measures: readonly MeasureView[] }) {
  const styles = useStyles();
  const { locale } = useReader();
  const names: Readonly<Record<string, string>> = measureNameWords(locale);
  const sentences: Readonly<Record<string, string>> = measureSentences(locale);
  if (measures.length === 0) return null;
  return (
    <ul className={styles.list}>
      {measures.map(({ name, cells: [cell] }) => {
        const [reading] = readingsOf(cell ?? null, name, locale);
        return (
          <li key={name} className={styles.row}>
            <span className={styles.words}>
              <span>{names[name] ?? name}</span>
              <span className={styles.sentence}>{sentences[name]}</span>
            </span>
            <span>{reading.kind === 'gap' && reading.words}</span>
          </li>
        );
      })}
    </ul>
  );
}
