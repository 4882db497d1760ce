import type { WebhookView } from '@causeway/shared/api/webhooks.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { webhookText } from '@causeway/shared/text/webhook-text.js';
import { useState } from 'react';
import { ChoiceField } from '../../../components/choice-field.js';
import { useWords } from '../../../lib/reader.js';
import { useRotateSecret } from '../api/use-webhooks.js';
import { SecretDialog } from '../secret-dialog.js';
import { WebhookSecret } from './webhook-secret.js';

interface RotateDialogProps {
  readonly programId: string;
  readonly webhook: WebhookView;
  readonly onClose: () => void;
}

const overlaps = ['24', '72', '168', '0'] as const;

/** A new secret, and how long the old one goes on beside it. */
export function RotateDialog({ programId, webhook, onClose }: RotateDialogProps) {
  const words = useWords(webhookText);
  const common = useWords(tabText);
  const rotate = useRotateSecret();
  const [overlap, setOverlap] = useState<(typeof overlaps)[number]>();
  const [isTried, setIsTried] = useState(false);
  const { id: webhookId, version, name } = webhook;
  return (
    <SecretDialog
      title={words.rotateTitle(name)}
      hint={words.rotateHint}
      submit={words.rotate}
      isBusy={rotate.isPending}
      error={rotate.error}
      shown={rotate.data && <WebhookSecret secret={rotate.data.secret} onClose={onClose} />}
      onSubmit={() => {
        setIsTried(true);
        if (overlap === undefined) return;
        const body = { version, overlapHours: Number(overlap) };
        rotate.mutate({ params: { programId, webhookId }, body });
      }}
      onClose={onClose}
    >
      <ChoiceField
        label={words.overlap}
        value={overlap}
        choices={overlaps.map((value) => ({ value, label: words[`overlap.${value}`] }))}
        onChange={setOverlap}
        problem={isTried && overlap === undefined ? common.chooseOne : undefined}
      />
    </SecretDialog>
  );
}
