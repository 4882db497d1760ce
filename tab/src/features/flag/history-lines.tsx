import type { HistoryLine } from '@causeway/shared/api/flags.js';
import { flagPageText } from '@causeway/shared/text/flag-page-text.js';
import { historySentence } from '@causeway/shared/text/history-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Moment } from '../../components/moment.js';
import { useReader } from '../../lib/reader.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column' },
  line: {
    position: 'relative',
    paddingInlineStart: tokens.spacingHorizontalXL,
    paddingBlockEnd: tokens.spacingVerticalM,
    '::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '3px',
      insetBlockStart: '7px',
      width: '8px',
      height: '8px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorNeutralForeground3,
    },
    '::after': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '6px',
      insetBlockStart: '18px',
      insetBlockEnd: '-4px',
      width: '2px',
      backgroundColor: tokens.colorNeutralStroke2,
    },
    ':last-child::after': { display: 'none' },
  },
  when: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  text: { whiteSpace: 'pre-wrap', color: tokens.colorNeutralForeground2, marginBlock: 0 },
});

/** Offers to undo are the same moment as the step they belong to; a line of their own says nothing new. */
const withoutLine = new Set(['undo-offered']);

/** Who flagged is not named here; their steps are still theirs. */
const reporterSteps = new Set([
  'flag-raised',
  'flag-added-to',
  'flag-withdrawn',
  'reporter-replied',
]);

export function HistoryLines({ lines }: { readonly lines: readonly HistoryLine[] }) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = flagPageText(locale);
  const someone = ({ type, facts }: HistoryLine) =>
    reporterSteps.has(type) || facts['byReporter'] === true ? words.theReporter : words.system;
  return (
    <ol className={styles.list}>
      {lines
        .filter(({ type }) => !withoutLine.has(type))
        .map((line) => (
          <li key={line.id} className={styles.line}>
            <strong>{line.by?.name ?? someone(line)}</strong>{' '}
            {historySentence(line.type, line.facts, locale)}
            {typeof line.facts['text'] === 'string' && (
              <p className={styles.text}>{line.facts['text']}</p>
            )}
            <div className={styles.when}>
              <Moment at={line.at} />
              {!line.isSealed && ` · ${words.notSealed}`}
            </div>
          </li>
        ))}
    </ol>
  );
}
