import { webhookEvents } from '@causeway/shared/domain/webhook/webhook.js';
import { webhookText } from '@causeway/shared/text/webhook-text.js';
import { useState } from 'react';
import { useWords } from '../../../lib/reader.js';
import { useMakeWebhook } from '../api/use-webhooks.js';
import { SecretDialog } from '../secret-dialog.js';
import type { WebhookWish } from './webhook-fields.js';
import { isAddressRefused, isComplete, WebhookFields } from './webhook-fields.js';
import { WebhookSecret } from './webhook-secret.js';

interface MakeWebhookDialogProps {
  readonly programId: string;
  readonly onClose: () => void;
}

const nothingTyped: WebhookWish = { name: '', url: '', events: [...webhookEvents] };

/** One more system to tell. */
export function MakeWebhookDialog({ programId, onClose }: MakeWebhookDialogProps) {
  const words = useWords(webhookText);
  const make = useMakeWebhook();
  const [wish, setWish] = useState(nothingTyped);
  const [isTried, setIsTried] = useState(false);
  return (
    <SecretDialog
      title={words.make}
      submit={words.make}
      isBusy={make.isPending}
      error={isAddressRefused(make.error) ? undefined : make.error}
      shown={make.data && <WebhookSecret secret={make.data.secret} onClose={onClose} />}
      onSubmit={() => {
        setIsTried(true);
        if (isComplete(wish)) make.mutate({ params: { programId }, body: wish });
      }}
      onClose={onClose}
    >
      <WebhookFields wish={wish} isTried={isTried} error={make.error} onChange={setWish} />
    </SecretDialog>
  );
}
