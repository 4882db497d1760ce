import type { SheetVersionView } from '@causeway/shared/api/sheets.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { formatPercent } from '@causeway/shared/text/format.js';
import { governancePageText } from '@causeway/shared/text/governance-page-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useReader } from '../lib/reader.js';

const useStyles = makeStyles({
  items: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  text: { marginBlock: 0, whiteSpace: 'pre-wrap', maxWidth: '68ch', overflowWrap: 'anywhere' },
  summary: { cursor: 'pointer', paddingBlock: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

function textsOf(value: SheetVersionView['values'][string] | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** The written standard for one sort of output, item by item, as two people judge by it. */
export function Rubric({ version }: { readonly version: SheetVersionView }) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = governancePageText(locale);
  const kinds = declaredWords(locale, 'sheet');
  const { items, passesWhen, agreementFloor, goodExample, badExample } = version.values;
  const examples = [
    { name: words.goodExample, text: goodExample },
    { name: words.badExample, text: badExample },
  ].filter(({ text }) => typeof text === 'string');
  return (
    <>
      <ul className={styles.items}>
        {textsOf(items).map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      {typeof passesWhen === 'string' && (
        <p className={styles.text}>
          <strong>{kinds.field('quality-rubric', 'passesWhen')}</strong> {passesWhen}
        </p>
      )}
      {typeof agreementFloor === 'number' && (
        <small className={styles.quiet}>
          {words.agreement(formatPercent(agreementFloor, locale))}
        </small>
      )}
      {examples.length > 0 && (
        <details>
          <summary className={styles.summary}>{words.examples}</summary>
          {examples.map(({ name, text }) => (
            <p key={name} className={styles.text}>
              <strong>{name}:</strong> {String(text)}
            </p>
          ))}
        </details>
      )}
    </>
  );
}
