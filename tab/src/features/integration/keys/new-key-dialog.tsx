import { apiKeyText } from '@causeway/shared/text/api-key-text.js';
import { Dialog, DialogSurface } from '@fluentui/react-components';
import { useWords } from '../../../lib/reader.js';
import { useReturnFocus } from '../../../lib/use-return-focus.js';
import { useMakeApiKey } from '../api/use-api-keys.js';
import { NewKeyForm } from './new-key-form.js';
import { NewSecret } from './new-secret.js';

interface NewKeyDialogProps {
  readonly programId: string;
  readonly onClose: () => void;
}

/**
 * Asks what the key is for, then shows its secret once; from then on nothing but its own button closes
 * it. One dialog for both: of two in turn the second may stay hidden from screen readers.
 */
export function NewKeyDialog({ programId, onClose }: NewKeyDialogProps) {
  const words = useWords(apiKeyText);
  const make = useMakeApiKey(programId);
  const secret = make.data?.secret;
  useReturnFocus();
  return (
    <Dialog
      open
      modalType={secret ? 'alert' : 'modal'}
      onOpenChange={(_, data) => !data.open && !secret && onClose()}
    >
      <DialogSurface>
        {secret ? (
          <NewSecret title={words.secretTitle} secret={secret} onClose={onClose} />
        ) : (
          <NewKeyForm
            isBusy={make.isPending}
            error={make.error}
            onSubmit={(name) => make.mutate(name)}
            onClose={onClose}
          />
        )}
      </DialogSurface>
    </Dialog>
  );
}
