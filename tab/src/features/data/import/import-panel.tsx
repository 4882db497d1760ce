import type { ProgramView } from '@causeway/shared/api/programs.js';
import { dataText } from '@causeway/shared/text/data-text.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Surface } from '../../../components/surface.js';
import { useWords } from '../../../lib/reader.js';
import { useImportMappings } from '../api/use-import-mappings.js';
import { FilePicker } from './file-picker.js';
import { ImportSteps } from './import-steps.js';

const useStyles = makeStyles({ lead: { color: tokens.colorNeutralForeground2, maxWidth: '72ch' } });

/** Numbers the choices, so that the same file chosen again begins anew. */
interface Chosen {
  readonly file: File;
  readonly number: number;
}

export function ImportPanel({ program }: { readonly program: ProgramView }) {
  const styles = useStyles();
  const words = useWords(dataText);
  const known = useImportMappings(program.id).data?.mappings ?? [];
  const [chosen, setChosen] = useState<Chosen>();
  const pick = (file: File) => setChosen((before) => ({ file, number: (before?.number ?? 0) + 1 }));
  const forget = () => setChosen(undefined);
  return (
    <Surface
      title={words.importFile}
      actions={chosen && <Button onClick={forget}>{words.otherFile}</Button>}
    >
      {chosen ? (
        <ImportSteps
          key={chosen.number}
          program={program}
          file={chosen.file}
          known={known}
          onOther={forget}
        />
      ) : (
        <>
          <span className={styles.lead}>{words.importLead}</span>
          <FilePicker onPick={pick} />
        </>
      )}
    </Surface>
  );
}
