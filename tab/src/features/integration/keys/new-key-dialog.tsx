import { textLimits } from '@causeway/shared/domain/defaults.js';
import { apiKeyText } from '@causeway/shared/text/api-key-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../../../lib/reader.js';
import { useMakeApiKey } from '../api/use-api-keys.js';
import { SecretDialog } from '../secret-dialog.js';
import { NewSecret } from './new-secret.js';

interface NewKeyDialogProps {
  readonly programId: string;
  readonly onClose: () => void;
}

/** Asks what the key is for, then shows its secret once. */
export function NewKeyDialog({ programId, onClose }: NewKeyDialogProps) {
  const words = useWords(apiKeyText);
  const common = useWords(tabText);
  const make = useMakeApiKey(programId);
  const [name, setName] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isMissing = name.trim() === '';
  const secret = make.data?.secret;
  return (
    <SecretDialog
      title={words.make}
      submit={words.make}
      isBusy={make.isPending}
      error={make.error}
      shown={secret && <NewSecret title={words.secretTitle} secret={secret} onClose={onClose} />}
      onSubmit={() => {
        setIsTried(true);
        if (!isMissing) make.mutate(name);
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
    </SecretDialog>
  );
}
