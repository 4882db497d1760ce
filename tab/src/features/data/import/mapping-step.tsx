import type { ProgramView } from '@causeway/shared/api/programs.js';
import type { ImportMapping } from '@causeway/shared/domain/import/import-mapping.js';
import { planImport } from '@causeway/shared/domain/import/map-row.js';
import { mappingProblems } from '@causeway/shared/domain/import/mapping-problems.js';
import { dataText } from '@causeway/shared/text/data-text.js';
import { mappingProblemSentence } from '@causeway/shared/text/mapping-problem-text.js';
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useMemo } from 'react';
import { useReader } from '../../../lib/reader.js';
import { FormatFields } from './format-fields.js';
import { MappingFields } from './mapping-fields.js';
import { MappingKeeper } from './mapping-keeper.js';
import { PreviewTable } from './preview-table.js';
import type { FileSample } from './read-sample.js';
import type { ImportDraft } from './use-import-draft.js';

const useStyles = makeStyles({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
  problems: { marginBlock: 0, paddingInlineStart: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export interface MappingStepProps {
  readonly program: ProgramView;
  readonly draft: ImportDraft;
  readonly mapping: ImportMapping;
  readonly sample: FileSample;
  /** Rows further down that were refused: their words may need a meaning too. */
  readonly refusedRows: readonly { readonly cells: readonly string[] }[];
  readonly onCheck: () => void;
}

/** Where each field comes from, with the first rows as they will be understood. */
export function MappingStep(props: MappingStepProps) {
  const { program, draft, mapping, sample, refusedRows, onCheck } = props;
  const styles = useStyles();
  const { locale } = useReader();
  const words = dataText(locale);
  const { header, records } = sample;
  const { useCases } = program;
  const problems = mappingProblems(mapping, header);
  const plan = useMemo(() => {
    const called = useCases.flatMap(({ id, name }) => [id, name.trim().toLowerCase()]);
    return planImport(mapping, header, new Set(called));
  }, [mapping, header, useCases]);
  return (
    <>
      <MappingFields
        mapping={mapping}
        header={header}
        records={[...records, ...refusedRows]}
        useCases={useCases.filter(({ isRetired }) => !isRetired).map(({ name }) => name)}
        onChange={draft.change}
      />
      <FormatFields mapping={mapping} onChange={draft.change} />
      {plan.fields.length > 0 && <PreviewTable plan={plan} records={records} />}
      {problems.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.missing}</MessageBarTitle>
            <ul className={styles.problems}>
              {problems.map((problem) => (
                <li key={`${problem.field} ${problem.code} ${problem.what ?? ''}`}>
                  {mappingProblemSentence(problem, locale)}
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={problems.length > 0} onClick={onCheck}>
          {words.check}
        </Button>
        <span className={styles.quiet}>{words.checkHint}</span>
      </div>
      <MappingKeeper
        programId={program.id}
        mapping={mapping}
        saved={draft.saved}
        onSaved={draft.noteSaved}
      />
    </>
  );
}
