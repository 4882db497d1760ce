import type { UseCaseListView } from '@causeway/shared/api/use-cases.js';
import { everySegment } from '@causeway/shared/domain/disposition/disposition.js';
import { dispositionWords, workPageText } from '@causeway/shared/text/work-page-text.js';
import { Badge, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useReader, useWords } from '../../lib/reader.js';
import { DispositionDialog } from './disposition-dialog.js';
import { DispositionMark } from './disposition-mark.js';
import type { DispositionView, UseCaseRow } from './disposition-words.js';
import { dispositionSentence, judgedWords } from './disposition-words.js';

const line = `1px solid ${tokens.colorNeutralStroke2}`;

const useStyles = makeStyles({
  scroll: {
    overflowX: 'auto',
    border: line,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  table: {
    borderCollapse: 'separate',
    borderSpacing: 0,
    minWidth: '100%',
    '& tbody tr:last-child > *': { borderBottomStyle: 'none' },
  },
  head: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: line,
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
  },
  name: {
    minWidth: '120px',
    maxWidth: '220px',
    padding: tokens.spacingHorizontalM,
    borderBottom: line,
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightSemibold,
    '@media (max-width: 640px)': { minWidth: '84px', padding: tokens.spacingHorizontalS },
  },
  place: {
    minWidth: '200px',
    padding: tokens.spacingHorizontalM,
    borderBottom: line,
    borderInlineStartWidth: '1px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
    verticalAlign: 'top',
    '@media (max-width: 640px)': { minWidth: '144px', padding: tokens.spacingHorizontalS },
  },
  cell: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
  },
  change: {
    minWidth: 0,
    paddingInline: 0,
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightRegular,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  another: { display: 'block', marginBlockStart: tokens.spacingVerticalXS },
});

interface Asked {
  readonly useCase: UseCaseRow;
  /** Undefined for one that is still to be named. */
  readonly segment: string | undefined;
}

/** Everybody first; a segment that is written twice with other capitals is one. */
function segmentsOf(useCases: readonly UseCaseRow[]): readonly string[] {
  const named = useCases.flatMap(({ dispositions }) => dispositions.map(({ segment }) => segment));
  const byKey = new Map(named.toReversed().map((segment) => [segment.toLowerCase(), segment]));
  byKey.delete(everySegment);
  return [everySegment, ...[...byKey.values()].toSorted((a, b) => a.localeCompare(b))];
}

function dispositionIn({ dispositions }: UseCaseRow, segment: string): DispositionView | undefined {
  return dispositions.find((one) => one.segment.toLowerCase() === segment.toLowerCase());
}

interface CellProps {
  readonly useCase: UseCaseRow;
  readonly segment: string;
  readonly list: UseCaseListView;
  readonly onAsk: () => void;
}

function Cell({ useCase, segment, list, onAsk }: CellProps) {
  const styles = useStyles();
  const words = useWords(workPageText);
  const kinds = useWords(dispositionWords);
  const reader = useReader();
  const disposition = dispositionIn(useCase, segment);
  const part = segment === everySegment ? words.everybody : segment;
  const mayEdit = list.mayEdit && !useCase.isRetired;
  if (!disposition) {
    return mayEdit ? (
      <div className={styles.cell}>
        <span className={styles.quiet}>{words.notDecided}</span>
        <Button size="small" aria-label={words.decideFor(useCase.name, part)} onClick={onAsk}>
          {words.decide}
        </Button>
      </div>
    ) : (
      <span className={styles.quiet}>{words.notDecided}</span>
    );
  }
  const { kind } = disposition.value;
  return (
    <div className={styles.cell}>
      <DispositionMark kind={kind} />
      <span>{dispositionSentence(disposition, list.conditionMeasures, reader.locale)}</span>
      {disposition.conditionMetAt !== null && (
        <Badge appearance="tint" color="success">
          {words.conditionMet}
        </Badge>
      )}
      <Caption1 className={styles.quiet}>{judgedWords(disposition, reader)}</Caption1>
      {mayEdit && (
        <Button
          size="small"
          appearance="transparent"
          className={styles.change}
          aria-label={words.cell(useCase.name, part, kinds[kind])}
          onClick={onAsk}
        >
          {words.change}
        </Button>
      )}
    </div>
  );
}

interface DispositionMatrixProps {
  readonly programId: string;
  readonly list: UseCaseListView;
}

/** What becomes of each use case, for everybody and for parts of the people. */
export function DispositionMatrix({ programId, list }: DispositionMatrixProps) {
  const styles = useStyles();
  const words = useWords(workPageText);
  const [asked, setAsked] = useState<Asked>();
  const shown = list.useCases.filter(
    ({ isRetired, dispositions }) => !isRetired || dispositions.length > 0,
  );
  const segments = segmentsOf(shown);
  return (
    <>
      <div className={styles.scroll} role="region" aria-label={words.matrixTable} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.head}>
                {words.useCase}
              </th>
              {segments.map((segment) => (
                <th key={segment} scope="col" className={styles.head}>
                  {segment === everySegment ? words.everybody : segment}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((useCase) => (
              <tr key={useCase.id}>
                <th scope="row" className={styles.name}>
                  {useCase.name}
                  {useCase.isRetired && (
                    <Caption1 className={styles.quiet}>{` (${words.retired})`}</Caption1>
                  )}
                  {list.mayEdit && !useCase.isRetired && (
                    <span className={styles.another}>
                      <Button
                        size="small"
                        appearance="transparent"
                        className={styles.change}
                        aria-label={words.anotherPartFor(useCase.name)}
                        onClick={() => setAsked({ useCase, segment: undefined })}
                      >
                        {words.anotherPart}
                      </Button>
                    </span>
                  )}
                </th>
                {segments.map((segment) => (
                  <td key={segment} className={styles.place}>
                    <Cell
                      useCase={useCase}
                      segment={segment}
                      list={list}
                      onAsk={() => setAsked({ useCase, segment })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {asked && (
        <DispositionDialog
          programId={programId}
          useCase={list.useCases.find(({ id }) => id === asked.useCase.id) ?? asked.useCase}
          segment={asked.segment}
          measures={list.conditionMeasures}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
