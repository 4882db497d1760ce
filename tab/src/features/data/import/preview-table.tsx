import type { CsvRecord } from '@causeway/shared/domain/import/csv-reader.js';
import type { ImportPlan, UnderstoodField } from '@causeway/shared/domain/import/map-row.js';
import { mapRow, understandRow } from '@causeway/shared/domain/import/map-row.js';
import { dataText } from '@causeway/shared/text/data-text.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { fieldWord, importFieldWords } from '@causeway/shared/text/import-field-words.js';
import { refusedRowText, refusedSentence } from '@causeway/shared/text/refused-row-text.js';
import { Subtitle2 } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { useReader } from '../../../lib/reader.js';
import { readingText } from './reading-text.js';
import { useTableStyles } from './table-styles.js';

const shown = 20;

function PreviewCell({
  field,
  timeZone,
}: {
  readonly field: UnderstoodField;
  readonly timeZone: string;
}) {
  const styles = useTableStyles();
  const { locale } = useReader();
  const { reading, text } = field;
  if (reading?.kind !== 'problem') {
    return <td className={styles.cell}>{readingText(field, locale, timeZone)}</td>;
  }
  return (
    <td className={styles.cell}>
      {text}
      <span className={styles.problem}>
        <ErrorCircleFilled aria-hidden="true" className={styles.mark} />
        {refusedSentence(refusedRowText(locale), reading.code)}
      </span>
    </td>
  );
}

function PreviewRow({ plan, record }: { readonly plan: ImportPlan; readonly record: CsvRecord }) {
  const styles = useTableStyles();
  const { locale } = useReader();
  const whole = mapRow(plan, record).problems.find(({ field }) => field === 'row');
  return (
    <tr>
      <th scope="row" className={styles.line}>
        {formatNumber(record.line, locale)}
      </th>
      {whole ? (
        <td className={styles.cell} colSpan={plan.fields.length}>
          <span className={styles.problem}>
            <ErrorCircleFilled aria-hidden="true" className={styles.mark} />
            {refusedSentence(refusedRowText(locale), whole.code)}
          </span>
        </td>
      ) : (
        understandRow(plan, record).map((field) => (
          <PreviewCell key={field.name} field={field} timeZone={plan.rules.timeZone} />
        ))
      )}
    </tr>
  );
}

interface PreviewTableProps {
  readonly plan: ImportPlan;
  readonly records: readonly CsvRecord[];
}

/** The first rows as they will be understood, with what is wrong in the cell it is wrong in. */
export function PreviewTable({ plan, records }: PreviewTableProps) {
  const styles = useTableStyles();
  const { locale } = useReader();
  const words = dataText(locale);
  const names = importFieldWords(locale);
  const first = records.slice(0, shown);
  const bad = first.filter((record) => mapRow(plan, record).problems.length > 0).length;
  const [badText, countText] = [formatNumber(bad, locale), formatNumber(first.length, locale)];
  return (
    <>
      <Subtitle2 as="h3" className={styles.title}>
        {words.preview}
      </Subtitle2>
      <span role="status">
        {bad === 0 ? words.previewGood(first.length) : words.previewBad(badText, countText)}
      </span>
      <div className={styles.scroll} role="region" aria-label={words.preview} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.head}>
                {words.line}
              </th>
              {plan.fields.map(({ field }) => (
                <th key={field.name} scope="col" className={styles.head}>
                  {fieldWord(names, field.name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first.map((record) => (
              <PreviewRow key={record.line} plan={plan} record={record} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
