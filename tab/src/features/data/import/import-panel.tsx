import type { ProgramView } from '@causeway/shared/api/programs.js';
import { dataText } from '@causeway/shared/text/data-text.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Surface } from '../../../components/surface.js';
import { useWords } from '../../../lib/reader.js';
import { useFocusOnChange } from '../../../lib/use-focus-on-change.js';
import { useImportMappings } from '../api/use-import-mappings.js';
import { FilePicker } from './file-picker.js';
import { ImportSteps } from './import-steps.js';
import type { RowKind } from './use-import-draft.js';
import type { ImportRun } from './use-import-run.js';

const useStyles = makeStyles({
  lead: { color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
  steps: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    outlineStyle: 'none',
  },
});

/** Numbers the choices, so that the same file chosen again begins anew. */
interface Chosen {
  readonly file: File;
  readonly number: number;
}

interface ImportPanelProps {
  readonly program: ProgramView;
  /** What somebody came to import. */
  readonly rowKind?: RowKind | undefined;
}

export function ImportPanel({ program, rowKind }: ImportPanelProps) {
  const styles = useStyles();
  const words = useWords(dataText);
  const known = useImportMappings(program.id).data?.mappings ?? [];
  const [chosen, setChosen] = useState<Chosen>();
  const pick = (file: File) => setChosen((before) => ({ file, number: (before?.number ?? 0) + 1 }));
  const [runKind, setRunKind] = useState<ImportRun['kind']>('none');
  const forget = () => setChosen(undefined);
  const steps = useFocusOnChange(String(chosen?.number ?? 0));
  return (
    <Surface
      title={words.importFile}
      actions={
        chosen && runKind !== 'running' && <Button onClick={forget}>{words.otherFile}</Button>
      }
    >
      <div ref={steps} tabIndex={-1} className={styles.steps}>
        {chosen ? (
          <ImportSteps
            key={chosen.number}
            program={program}
            file={chosen.file}
            known={known}
            rowKind={rowKind}
            onRun={setRunKind}
            onOther={forget}
          />
        ) : (
          <>
            <span className={styles.lead}>{words.importLead}</span>
            <FilePicker onPick={pick} />
          </>
        )}
      </div>
    </Surface>
  );
}
