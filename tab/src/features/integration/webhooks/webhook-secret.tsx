import { apiKeyText } from '@causeway/shared/text/api-key-text.js';
import { webhookText } from '@causeway/shared/text/webhook-text.js';
import { useWords } from '../../../lib/reader.js';
import { CopyField } from '../copy-field.js';
import { ShownSecret } from '../shown-secret.js';

interface WebhookSecretProps {
  readonly secret: string;
  readonly onClose: () => void;
}

/** What a receiver checks messages by. */
export function WebhookSecret({ secret, onClose }: WebhookSecretProps) {
  const words = useWords(webhookText);
  const keyWords = useWords(apiKeyText);
  return (
    <ShownSecret
      title={words.secretTitle}
      warning={words.secretWarning}
      done={keyWords.done}
      onClose={onClose}
    >
      <CopyField
        label={words.secret}
        hint={words.secretHint}
        text={secret}
        copyLabel={`${keyWords.copy}: ${words.secret}`}
      />
    </ShownSecret>
  );
}
