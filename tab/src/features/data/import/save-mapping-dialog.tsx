import type { SavedMapping } from '@causeway/shared/api/connections.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import type { ImportMapping } from '@causeway/shared/domain/import/import-mapping.js';
import { dataText } from '@causeway/shared/text/data-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { FormDialog } from '../../../components/form-dialog.js';
import { useWords } from '../../../lib/reader.js';
import { useToast } from '../../../lib/toast.js';
import { uuidV7 } from '../../../lib/uuid-v7.js';
import { useSaveImportMapping } from '../api/use-import-mappings.js';

interface SaveMappingDialogProps {
  readonly programId: string;
  readonly mapping: ImportMapping;
  readonly onSaved: (saved: SavedMapping) => void;
  readonly onClose: () => void;
}

/** Gives a new mapping its name. */
export function SaveMappingDialog(props: SaveMappingDialogProps) {
  const { programId, mapping, onSaved, onClose } = props;
  const words = useWords(dataText);
  const common = useWords(tabText);
  const toast = useToast();
  const [mappingId] = useState(() => uuidV7());
  const [name, setName] = useState('');
  const [isTried, setIsTried] = useState(false);
  const save = useSaveImportMapping(programId);
  const submit = () => {
    setIsTried(true);
    if (name.trim() === '') return;
    save.mutate(
      { params: { programId, mappingId }, body: { version: 0, name, mapping } },
      {
        onSuccess: (saved) => {
          toast({ text: words.mappingSaved });
          onSaved(saved);
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={words.saveMapping}
      submit={common.save}
      isBusy={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        label={{ children: words.mappingName, weight: 'semibold' }}
        hint={words.mappingNameHint}
        validationMessage={isTried && name.trim() === '' ? common.needed : null}
      >
        <Input
          value={name}
          maxLength={textLimits.name}
          onChange={(_, data) => setName(data.value)}
        />
      </Field>
    </FormDialog>
  );
}
