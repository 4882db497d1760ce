import type { RefusedRows } from '@causeway/shared/domain/import/refused-rows.js';
import { dataText } from '@causeway/shared/text/data-text.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { fieldWord, importFieldWords } from '@causeway/shared/text/import-field-words.js';
import { refusedRowText, refusedSentence } from '@causeway/shared/text/refused-row-text.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useReader } from '../../../lib/reader.js';
import { downloadRefused } from './refused-download.js';
import { useTableStyles } from './table-styles.js';

const shown = 20;

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  button: { alignSelf: 'flex-start' },
  toDo: { minWidth: '200px', maxWidth: '640px' },
});

interface RefusedTableProps {
  readonly refused: RefusedRows;
  readonly header: readonly string[];
  readonly delimiter: string;
}

/** Where each refused row stands and what to do about it; all of them to take along as a file. */
export function RefusedTable({ refused, header, delimiter }: RefusedTableProps) {
  const styles = { ...useTableStyles(), ...useStyles() };
  const { locale } = useReader();
  const words = dataText(locale);
  const names = importFieldWords(locale);
  const sentences = refusedRowText(locale);
  const lines = refused.lines;
  const download = () =>
    downloadRefused(words.refusedFileName, lines, {
      header,
      delimiter,
      titles: [words.line, words.field, words.whatToDo],
      wordsOf: ({ field, code }) => ({
        field: fieldWord(names, field),
        whatToDo: refusedSentence(sentences, code),
      }),
    });
  return (
    <>
      <div className={styles.scroll} role="region" aria-label={words.refusedRows} tabIndex={0}>
        <table className={styles.table}>
          <caption hidden>{words.refusedRows}</caption>
          <thead>
            <tr>
              {[words.line, words.field, words.whatToDo].map((title) => (
                <th key={title} scope="col" className={styles.head}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, shown).map(({ line, field, code }) => (
              <tr key={`${line} ${field} ${code}`}>
                <th scope="row" className={styles.line}>
                  {formatNumber(line, locale)}
                </th>
                <td className={styles.cell}>{fieldWord(names, field)}</td>
                <td className={styles.cell}>
                  <div className={styles.toDo}>{refusedSentence(sentences, code)}</div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {lines.length > shown && (
        <span className={styles.quiet}>
          {words.refusedMore(formatNumber(lines.length - shown, locale))}
        </span>
      )}
      {refused.more > 0 && (
        <span className={styles.quiet}>
          {words.refusedNotKept(formatNumber(refused.more, locale))}
        </span>
      )}
      <Button className={styles.button} icon={<ArrowDownloadRegular />} onClick={download}>
        {words.download}
      </Button>
    </>
  );
}
