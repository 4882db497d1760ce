import type { SavedMapping } from '@causeway/shared/api/connections.js';
import type { ProgramView } from '@causeway/shared/api/programs.js';
import { dataText } from '@causeway/shared/text/data-text.js';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { ProblemBar } from '../../../components/problem-bar.js';
import { useWords } from '../../../lib/reader.js';
import { FileFacts } from './file-facts.js';
import { ImportChoices } from './import-choices.js';
import type { MappingStepProps } from './mapping-step.js';
import { MappingStep } from './mapping-step.js';
import { RunProgress } from './run-progress.js';
import { RunResult } from './run-result.js';
import { useImportDraft } from './use-import-draft.js';
import type { ImportRun } from './use-import-run.js';
import { useImportRun } from './use-import-run.js';

interface ImportStepsProps {
  readonly program: ProgramView;
  readonly file: File;
  readonly known: readonly SavedMapping[];
  readonly onOther: () => void;
}

type MappedImportProps = ImportStepsProps & Omit<MappingStepProps, 'onCheck' | 'refusedRows'>;

function refusedIn(run: ImportRun): MappingStepProps['refusedRows'] {
  return run.kind === 'ended' ? run.result.refused.lines : [];
}

/** From the mapping over the check of the whole file to its import, and back. */
function MappedImport({ file, known, onOther, ...step }: MappedImportProps) {
  const words = useWords(dataText);
  const { program, draft, mapping } = step;
  const { run, start, stop, forget } = useImportRun({ programId: program.id, file, mapping });
  const [refusedRows, setRefusedRows] = useState<MappingStepProps['refusedRows']>([]);
  const back = () => {
    setRefusedRows(refusedIn(run));
    forget();
  };
  switch (run.kind) {
    case 'running':
      return <RunProgress run={run} bytesTotal={file.size} onStop={stop} />;
    case 'ended':
      return (
        <RunResult
          run={run}
          onImport={() => void start('import')}
          onBack={back}
          onOther={onOther}
        />
      );
    case 'failed':
      return (
        <>
          <ProblemBar error={run.error} onRetry={() => void start(run.mode)} />
          <span>{words.failed}</span>
          <div>
            <Button onClick={back}>{words.backToMapping}</Button>
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

/** A chosen file: say what it is, map it, check all of it, import it. */
export function ImportSteps(props: ImportStepsProps) {
  const { file, known } = props;
  const draft = useImportDraft(file, known);
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
