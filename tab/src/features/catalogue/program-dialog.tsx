import type { ProgramView } from '@causeway/shared/api/programs.js';
import type { PersonRef } from '@causeway/shared/api/values.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import { adminText } from '@causeway/shared/text/admin-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog.js';
import { PersonPicker } from '../../components/person-picker.js';
import { SelectField } from '../../components/select-field.js';
import { findPeople } from '../../lib/find-people.js';
import { useMe } from '../../lib/me.js';
import { useWords } from '../../lib/reader.js';
import { uuidV7 } from '../../lib/uuid-v7.js';
import { useSaveProgram } from './api/use-programs.js';
import { useTools } from './api/use-tools.js';

interface ProgramDialogProps {
  readonly program: ProgramView | 'new';
  readonly onClose: () => void;
}

export function ProgramDialog({ program, onClose }: ProgramDialogProps) {
  const words = useWords(adminText);
  const common = useWords(tabText);
  const known = program === 'new' ? undefined : program;
  const [programId] = useState(() => known?.id ?? uuidV7());
  const [name, setName] = useState(known?.name ?? '');
  const [toolId, setToolId] = useState<string | undefined>(known?.toolId);
  const me = useMe();
  const [manager, setManager] = useState<PersonRef | null>({
    id: me.personId,
    name: me.name,
    isAbsent: false,
  });
  const [isTried, setIsTried] = useState(false);
  const tools = useTools().data?.tools ?? [];
  const save = useSaveProgram();
  const submit = () => {
    setIsTried(true);
    if (name.trim() === '' || !toolId || (!known && !manager)) return;
    const managerId = known ? null : (manager?.id ?? null);
    const body = { version: known?.version ?? 0, name, toolId, managerId };
    save.mutate({ params: { programId }, body }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={known ? words.editProgram : words.addProgram}
      submit={common.save}
      isBusy={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        label={{ children: words.programName, weight: 'semibold' }}
        validationMessage={isTried && name.trim() === '' ? common.needed : null}
      >
        <Input
          value={name}
          maxLength={textLimits.name}
          onChange={(_, data) => setName(data.value)}
        />
      </Field>
      <SelectField<string>
        label={words.tool}
        value={toolId ?? ''}
        empty=""
        options={tools
          .filter(({ id, isRetired }) => !isRetired || id === toolId)
          .map((tool) => ({ value: tool.id, label: tool.name }))}
        onChange={setToolId}
        problem={isTried && !toolId ? common.chooseOne : undefined}
      />
      {!known && (
        <PersonPicker
          label={words.programManager}
          value={manager}
          onChange={setManager}
          search={findPeople}
          problem={isTried && !manager ? common.chooseOne : undefined}
        />
      )}
    </FormDialog>
  );
}
