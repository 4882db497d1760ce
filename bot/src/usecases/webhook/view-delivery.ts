import type { WebhookDeliveryView } from '@causeway/shared/api/webhooks.js';
import type { WebhookDelivery } from '@causeway/shared/domain/webhook/webhook.js';

export function viewDelivery(delivery: WebhookDelivery): WebhookDeliveryView {
  const { id, event, body, createdAt, state, attempts, replayOf } = delivery;
  return { id, event, body, createdAt, state, attempts: [...attempts], replayOf };
}
