import type { SavedMapping } from '@causeway/shared/api/connections.js';
import type { ProgramView } from '@causeway/shared/api/programs.js';
import { dataText } from '@causeway/shared/text/data-text.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { ProblemBar } from '../../../components/problem-bar.js';
import { useWords } from '../../../lib/reader.js';
import { useFocusOnChange } from '../../../lib/use-focus-on-change.js';
import { FileFacts } from './file-facts.js';
import { ImportChoices } from './import-choices.js';
import type { MappingStepProps } from './mapping-step.js';
import { MappingStep } from './mapping-step.js';
import { RunProgress } from './run-progress.js';
import { RunResult } from './run-result.js';
import type { RowKind } from './use-import-draft.js';
import { useImportDraft } from './use-import-draft.js';
import type { ImportRun } from './use-import-run.js';
import { useImportRun } from './use-import-run.js';

const useStyles = makeStyles({
  step: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    outlineStyle: 'none',
  },
});

interface ImportStepsProps {
  readonly program: ProgramView;
  readonly file: File;
  readonly known: readonly SavedMapping[];
  /** What somebody came to import. */
  readonly rowKind: RowKind | undefined;
  /** Another file in the middle of a run would end it. */
  readonly onRun: (kind: ImportRun['kind']) => void;
  readonly onOther: () => void;
}

type MappedImportProps = ImportStepsProps & Omit<MappingStepProps, 'onCheck' | 'refusedRows'>;

function refusedIn(run: ImportRun): MappingStepProps['refusedRows'] {
  return run.kind === 'ended' ? run.result.refused.lines : [];
}

interface StepProps extends MappedImportProps {
  readonly running: ReturnType<typeof useImportRun>;
  readonly refusedRows: MappingStepProps['refusedRows'];
  readonly onBack: () => void;
}

function Step({ running, file, known, onOther, onBack, refusedRows, ...step }: StepProps) {
  const words = useWords(dataText);
  const { run, start, stop } = running;
  const { draft, mapping } = step;
  switch (run.kind) {
    case 'running':
      return <RunProgress run={run} bytesTotal={file.size} onStop={stop} />;
    case 'ended':
      return (
        <RunResult
          run={run}
          mapping={mapping}
          onImport={() => void start('import')}
          onBack={onBack}
          onOther={onOther}
        />
      );
    case 'failed':
      return (
        <>
          <ProblemBar error={run.error} onRetry={() => void start(run.mode)} />
          <span>{words.failed}</span>
          <div>
            <Button onClick={onBack}>{words.backToMapping}</Button>
          </div>
        </>
      );
    case 'none':
      return (
        <>
          <ImportChoices draft={draft} known={known} />
          <MappingStep {...step} refusedRows={refusedRows} onCheck={() => void start('check')} />
        </>
      );
  }
}

/** From the mapping over the check of the whole file to its import, and back. */
function MappedImport(props: MappedImportProps) {
  const styles = useStyles();
  const { file, program, mapping, onRun } = props;
  const running = useImportRun({ programId: program.id, file, mapping });
  const { run, forget } = running;
  const [refusedRows, setRefusedRows] = useState<MappingStepProps['refusedRows']>([]);
  const element = useFocusOnChange(run.kind === 'none' ? run.kind : `${run.kind} ${run.mode}`);
  useEffect(() => onRun(run.kind), [onRun, run.kind]);
  const back = () => {
    setRefusedRows(refusedIn(run));
    forget();
  };
  return (
    <div ref={element} tabIndex={-1} className={styles.step}>
      <Step {...props} running={running} refusedRows={refusedRows} onBack={back} />
    </div>
  );
}

/** A chosen file: say what it is, map it, check all of it, import it. */
export function ImportSteps(props: ImportStepsProps) {
  const { file, known, rowKind } = props;
  const draft = useImportDraft(file, known, rowKind);
  const { mapping, read } = draft;
  return (
    <>
      <FileFacts file={file} read={read} />
      {read?.kind === 'read' && !mapping && <ImportChoices draft={draft} known={known} />}
      {read?.kind === 'read' && mapping && (
        <MappedImport {...props} draft={draft} mapping={mapping} sample={read.sample} />
      )}
    </>
  );
}
