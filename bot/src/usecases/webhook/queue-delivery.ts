import type { WebhookDelivery } from '@causeway/shared/domain/webhook/webhook.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';

const keptMs = 30 * dayMs;

/**
 * Puts one message on its way. The outbox signs it when it leaves, with the secrets of that moment.
 * One at a time goes to an address; what has to be tried again is overtaken by what comes after it,
 * so that one message nobody takes holds no other back.
 */
export function queueDelivery(
  ports: Ports,
  stores: Stores,
  delivery: WebhookDelivery,
  now: Instant,
): void {
  stores.webhooks.insertDelivery(delivery);
  stores.webhooks.removeDeliveriesBefore(delivery.webhookId, now - keptMs);
  stores.outbox.insert({
    id: ports.newId(),
    kind: 'webhook',
    lane: `webhook:${delivery.webhookId}`,
    coalesceKey: null,
    payload: { deliveryId: delivery.id },
    dueAt: now,
  });
}
