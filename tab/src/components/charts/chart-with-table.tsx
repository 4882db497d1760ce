import { csvLine } from '@causeway/shared/domain/import/csv-line.js';
import { chartText } from '@causeway/shared/text/chart-text.js';
import { Button, ToggleButton } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { copyText } from '../../lib/copy-text.js';
import { useWords } from '../../lib/reader.js';
import { useFrameStyles } from './chart-styles.js';
import type { TableContent } from './chart-table.js';
import { ChartTable } from './chart-table.js';

function toCsv(tables: readonly TableContent[]): string {
  const lines = ({ columns, rows }: TableContent) => [
    csvLine(columns),
    ...rows.map((row) =>
      csvLine(row.map((cell) => (typeof cell === 'string' ? cell : cell.value))),
    ),
  ];
  return tables.map((table) => lines(table).join('')).join('\r\n');
}

interface ChartWithTableProps {
  readonly title: string;
  /** What there is to see, for whoever does not see it and for whoever has no time. */
  readonly summary: string;
  readonly tables: readonly TableContent[];
  readonly children: ReactNode;
}

/** A drawing with its title, its sentence, and the same numbers as a table. */
export function ChartWithTable({ title, summary, tables, children }: ChartWithTableProps) {
  const styles = useFrameStyles();
  const words = useWords(chartText);
  const titleId = useId();
  const summaryId = useId();
  const [isTableShown, setTableShown] = useState(false);
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  const copy = async () => setOutcome((await copyText(toCsv(tables))) ? 'copied' : 'failed');
  return (
    <figure className={styles.figure} aria-labelledby={titleId} aria-describedby={summaryId}>
      <figcaption className={styles.head}>
        <strong id={titleId}>{title}</strong>
        <span id={summaryId} className={styles.summary}>
          {summary}
        </span>
      </figcaption>
      {children}
      <div className={styles.actions}>
        <ToggleButton
          size="small"
          appearance="subtle"
          icon={<TableRegular />}
          checked={isTableShown}
          aria-label={words.tableOf(title)}
          onClick={() => setTableShown(!isTableShown)}
        >
          {words.showAsTable}
        </ToggleButton>
        {isTableShown && (
          <Button
            size="small"
            appearance="subtle"
            icon={<CopyRegular />}
            onClick={() => void copy()}
          >
            {words.copyCsv}
          </Button>
        )}
        <span role="status" className={styles.summary}>
          {outcome === 'copied' && words.copied}
          {outcome === 'failed' && words.copyFailed}
        </span>
      </div>
      {isTableShown &&
        tables.map((content) => (
          <ChartTable key={content.caption ?? title} title={title} content={content} />
        ))}
    </figure>
  );
}
