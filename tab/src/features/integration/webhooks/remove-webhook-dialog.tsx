import type { WebhookView } from '@causeway/shared/api/webhooks.js';
import { webhookText } from '@causeway/shared/text/webhook-text.js';
import { FormDialog } from '../../../components/form-dialog.js';
import { useWords } from '../../../lib/reader.js';
import { useToast } from '../../../lib/toast.js';
import { useRemoveWebhook } from '../api/use-webhooks.js';

interface RemoveWebhookDialogProps {
  readonly programId: string;
  readonly webhook: WebhookView;
  readonly onClose: () => void;
}

/** A system that is told nothing any more. */
export function RemoveWebhookDialog({ programId, webhook, onClose }: RemoveWebhookDialogProps) {
  const words = useWords(webhookText);
  const toast = useToast();
  const remove = useRemoveWebhook();
  const { id: webhookId, version, name } = webhook;
  const submit = () =>
    remove.mutate(
      { params: { programId, webhookId }, query: { version } },
      {
        onSuccess: () => {
          toast({ text: words.removed });
          onClose();
        },
      },
    );
  return (
    <FormDialog
      title={words.removeTitle(name)}
      hint={words.removeHint}
      submit={words.remove}
      isBusy={remove.isPending}
      error={remove.error}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
