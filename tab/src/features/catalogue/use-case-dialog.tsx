import type { ProgramView } from '@causeway/shared/api/programs.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import { adminText } from '@causeway/shared/text/admin-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Checkbox, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog.js';
import { useWords } from '../../lib/reader.js';
import { uuidV7 } from '../../lib/uuid-v7.js';
import { useSaveUseCase } from './api/use-programs.js';

export type EditedUseCase = ProgramView['useCases'][number] | 'new';

interface UseCaseDialogProps {
  readonly program: ProgramView;
  readonly useCase: EditedUseCase;
  readonly onClose: () => void;
}

export function UseCaseDialog({ program, useCase, onClose }: UseCaseDialogProps) {
  const words = useWords(adminText);
  const common = useWords(tabText);
  const known = useCase === 'new' ? undefined : useCase;
  const [useCaseId] = useState(() => known?.id ?? uuidV7());
  const [name, setName] = useState(known?.name ?? '');
  const [isRetired, setIsRetired] = useState(known?.isRetired ?? false);
  const [isTried, setIsTried] = useState(false);
  const save = useSaveUseCase();
  const submit = () => {
    setIsTried(true);
    if (name.trim() === '') return;
    const body = { version: known?.version ?? 0, name, isRetired };
    save.mutate({ params: { programId: program.id, useCaseId }, body }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={known ? words.editUseCase : words.addUseCase}
      submit={common.save}
      isBusy={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        label={{ children: words.useCaseName, weight: 'semibold' }}
        validationMessage={isTried && name.trim() === '' ? common.needed : null}
      >
        <Input
          value={name}
          maxLength={textLimits.name}
          onChange={(_, data) => setName(data.value)}
        />
      </Field>
      {known && (
        <Checkbox
          label={words.retire}
          checked={isRetired}
          onChange={(_, data) => setIsRetired(data.checked === true)}
        />
      )}
    </FormDialog>
  );
}
