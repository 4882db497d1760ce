import { textLimits } from '@causeway/shared/domain/defaults.js';
import { apiKeyText } from '@causeway/shared/text/api-key-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { DialogForm } from '../../../components/dialog-form.js';
import { useWords } from '../../../lib/reader.js';

interface NewKeyFormProps {
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onSubmit: (name: string) => void;
  readonly onClose: () => void;
}

export function NewKeyForm({ isBusy, error, onSubmit, onClose }: NewKeyFormProps) {
  const words = useWords(apiKeyText);
  const common = useWords(tabText);
  const [name, setName] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isMissing = name.trim() === '';
  return (
    <DialogForm
      title={words.make}
      submit={words.make}
      isBusy={isBusy}
      error={error}
      onSubmit={() => {
        setIsTried(true);
        if (!isMissing) onSubmit(name);
      }}
      onClose={onClose}
    >
      <Field
        label={{ children: words.name, weight: 'semibold' }}
        hint={words.nameHint}
        validationMessage={isTried && isMissing ? common.needed : null}
      >
        <Input
          value={name}
          maxLength={textLimits.name}
          onChange={(_, data) => setName(data.value)}
        />
      </Field>
    </DialogForm>
  );
}
