import { textLimits } from '@causeway/shared/domain/defaults.js';
import { apiKeyText } from '@causeway/shared/text/api-key-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { FormDialog } from '../../../components/form-dialog.js';
import { useWords } from '../../../lib/reader.js';
import { useMakeApiKey } from '../api/use-api-keys.js';
import { SecretDialog } from './secret-dialog.js';

interface NewKeyDialogProps {
  readonly programId: string;
  readonly onClose: () => void;
}

/** Asks what the key is for, then shows its secret once. */
export function NewKeyDialog({ programId, onClose }: NewKeyDialogProps) {
  const words = useWords(apiKeyText);
  const common = useWords(tabText);
  const [name, setName] = useState('');
  const [isTried, setIsTried] = useState(false);
  const make = useMakeApiKey(programId);
  const submit = () => {
    setIsTried(true);
    if (name.trim() !== '') make.mutate(name);
  };
  if (make.data) return <SecretDialog secret={make.data.secret} onClose={onClose} />;
  return (
    <FormDialog
      title={words.make}
      submit={words.make}
      isBusy={make.isPending}
      error={make.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        label={words.name}
        hint={words.nameHint}
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
