import type { ApiKeyView } from '@causeway/shared/api/connections.js';
import { apiKeyText } from '@causeway/shared/text/api-key-text.js';
import { FormDialog } from '../../../components/form-dialog.js';
import { useWords } from '../../../lib/reader.js';
import { useToast } from '../../../lib/toast.js';
import { useRevokeApiKey } from '../api/use-api-keys.js';

interface RevokeKeyDialogProps {
  readonly programId: string;
  readonly apiKey: ApiKeyView;
  readonly onClose: () => void;
}

/** A system that is let in no more. */
export function RevokeKeyDialog({ programId, apiKey, onClose }: RevokeKeyDialogProps) {
  const words = useWords(apiKeyText);
  const toast = useToast();
  const revoke = useRevokeApiKey(programId);
  return (
    <FormDialog
      title={words.revokeTitle(apiKey.name)}
      hint={words.revokeText}
      submit={words.revoke}
      isBusy={revoke.isPending}
      error={revoke.error}
      onClose={onClose}
      onSubmit={() =>
        revoke.mutate(apiKey.id, {
          onSuccess: () => {
            toast({ text: words.revoked });
            onClose();
          },
        })
      }
    />
  );
}
