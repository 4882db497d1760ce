import { textLimits } from '@causeway/shared/domain/defaults.js';
import { apiKeyText } from '@causeway/shared/text/api-key-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { useState } from 'react';
import { ProblemBar } from '../../../components/problem-bar.js';
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
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (!isMissing && !isBusy) onSubmit(name);
      }}
    >
      <DialogBody>
        <DialogTitle>{words.make}</DialogTitle>
        <DialogContent>
          <ProblemBar error={error} />
          <Field
            label={words.name}
            hint={words.nameHint}
            validationMessage={isTried && isMissing ? common.needed : null}
          >
            <Input
              value={name}
              maxLength={textLimits.name}
              onChange={(_, data) => setName(data.value)}
            />
          </Field>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
            {words.make}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}
