import type { WebhookView } from '@causeway/shared/api/webhooks.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { webhookText } from '@causeway/shared/text/webhook-text.js';
import { useState } from 'react';
import { FormDialog } from '../../../components/form-dialog.js';
import { useWords } from '../../../lib/reader.js';
import { useToast } from '../../../lib/toast.js';
import { useChangeWebhook } from '../api/use-webhooks.js';
import type { WebhookWish } from './webhook-fields.js';
import { isAddressRefused, isComplete, WebhookFields } from './webhook-fields.js';

interface ChangeWebhookDialogProps {
  readonly programId: string;
  readonly webhook: WebhookView;
  readonly onClose: () => void;
}

/** Another name, another address, or something else to be told. */
export function ChangeWebhookDialog({ programId, webhook, onClose }: ChangeWebhookDialogProps) {
  const words = useWords(webhookText);
  const common = useWords(tabText);
  const toast = useToast();
  const change = useChangeWebhook();
  const { id: webhookId, version, name, url, events } = webhook;
  const [drawnFrom] = useState(version);
  const [wish, setWish] = useState<WebhookWish>({ name, url, events });
  const [isTried, setIsTried] = useState(false);
  const submit = () => {
    setIsTried(true);
    if (!isComplete(wish)) return;
    // Refused once, the person has been told that somebody else changed it.
    const body = { version: change.isError ? version : drawnFrom, ...wish };
    change.mutate(
      { params: { programId, webhookId }, body },
      {
        onSuccess: () => {
          toast({ text: words.saved });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={words.changeTitle(name)}
      submit={common.save}
      isBusy={change.isPending}
      error={isAddressRefused(change.error) ? undefined : change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <WebhookFields wish={wish} isTried={isTried} error={change.error} onChange={setWish} />
    </FormDialog>
  );
}
