import type { WebhookDeliveryId } from '../../lib/ids.js';
import type { WebhookDelivery } from './webhook.js';

/** What a receiver knows a message by, however often it is sent. */
export function messageIdOf({
  id,
  replayOf,
}: Pick<WebhookDelivery, 'id' | 'replayOf'>): WebhookDeliveryId {
  return replayOf ?? id;
}
