import type { ApiKeyView } from '@causeway/shared/api/connections.js';
import { apiKeyText } from '@causeway/shared/text/api-key-text.js';
import { useState } from 'react';
import { FormDialog } from '../../../components/form-dialog.js';
import { useWords } from '../../../lib/reader.js';
import { useToast } from '../../../lib/toast.js';
import { useStopOldSecret } from '../api/use-api-keys.js';

interface StopOldSecretDialogProps {
  readonly programId: string;
  readonly apiKey: ApiKeyView;
  readonly onClose: () => void;
}

/** The end of an overlap before its time, with whether anybody would notice. */
export function StopOldSecretDialog({ programId, apiKey, onClose }: StopOldSecretDialogProps) {
  const words = useWords(apiKeyText);
  const toast = useToast();
  const stop = useStopOldSecret(programId);
  const { id: apiKeyId, name, overlap } = apiKey;
  // What is asked about stays what it was when the question was put.
  const [{ secretMadeAt }] = useState(apiKey);
  const isNewUnused = overlap?.newUsedAt === null;
  return (
    <FormDialog
      title={words.stopOldTitle(name)}
      hint={isNewUnused ? `${words.newUnused} ${words.stopOldText}` : words.stopOldText}
      submit={words.stopOld}
      isBusy={stop.isPending}
      error={stop.error}
      onClose={onClose}
      onSubmit={() =>
        stop.mutate(
          { params: { programId, apiKeyId }, body: { secretMadeAt } },
          {
            onSuccess: () => {
              toast({ text: words.oldStopped });
              onClose();
            },
          },
        )
      }
    />
  );
}
