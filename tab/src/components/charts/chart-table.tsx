import { mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import { useTableStyles } from './chart-styles.js';

/** Said in the reader's language, and taken along as it is. */
interface TableNumber {
  readonly text: string;
  readonly value: number;
}

/** Where there is no number a word says why. */
export type TableCell = string | TableNumber;

export interface TableContent {
  /** What it is about, where a chart has several. */
  readonly caption?: string;
  readonly columns: readonly string[];
  /** The first cell of a row is its name. */
  readonly rows: readonly (readonly [name: string, ...cells: TableCell[]])[];
}

function isLong(cell: TableCell): boolean {
  return typeof cell === 'string' && cell.length > 12;
}

/** The same as the drawing, to be read and listened to. */
export function ChartTable({ title, content }: { title: string; content: TableContent }) {
  const styles = useTableStyles();
  const captionId = useId();
  const { caption, columns, rows } = content;
  return (
    <>
      {caption !== undefined && <strong id={captionId}>{caption}</strong>}
      <div
        className={styles.scroll}
        role="region"
        aria-label={caption === undefined ? title : `${title}: ${caption}`}
        tabIndex={0}
      >
        <table
          className={styles.table}
          aria-labelledby={caption === undefined ? undefined : captionId}
        >
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={styles.head}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells], at) => (
              // Two rows may have the same name, and none ever moves.
              <tr key={`${at} ${name}`}>
                <th scope="row" className={styles.name}>
                  {name}
                </th>
                {cells.map((cell, column) => (
                  <td
                    key={columns[column + 1]}
                    className={mergeClasses(
                      styles.cell,
                      typeof cell !== 'string' && styles.number,
                      isLong(cell) && styles.long,
                    )}
                  >
                    {typeof cell === 'string' ? cell : cell.text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
