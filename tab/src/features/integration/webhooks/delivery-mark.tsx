import type { WebhookDeliveryState } from '@causeway/shared/domain/webhook/webhook.js';
import { webhookText } from '@causeway/shared/text/webhook-text.js';
import { Badge } from '@fluentui/react-components';
import { useWords } from '../../../lib/reader.js';

const colors = { waiting: 'informative', delivered: 'success', failed: 'danger' } as const;

/** How a message fares, in a word. */
export function DeliveryMark({ state }: { readonly state: WebhookDeliveryState }) {
  const words = useWords(webhookText);
  return (
    <Badge appearance="tint" color={colors[state]}>
      {words[state]}
    </Badge>
  );
}
