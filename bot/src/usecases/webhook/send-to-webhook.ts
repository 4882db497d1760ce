import { dayMs } from '@causeway/shared/lib/instant.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type {
  SentEvent,
  Webhook,
  WebhookDelivery,
} from '@causeway/shared/domain/webhook/webhook.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';

const keptMs = 30 * dayMs;

/** Puts one message on its way. The outbox signs it when it leaves, with the secret of that moment. */
function queueDelivery(
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

export function sendToWebhook(
  ports: Ports,
  stores: Stores,
  { id: webhookId, programId }: Webhook,
  sent: { readonly event: SentEvent; readonly data: Readonly<Record<string, unknown>> },
  now: Instant,
): WebhookDelivery {
  const id = ports.newId<'webhook-delivery'>();
  const { event, data } = sent;
  const at = new Date(now).toISOString();
  const delivery: WebhookDelivery = {
    id,
    webhookId,
    programId,
    event,
    body: JSON.stringify({ id, type: event, at, programId, data }),
    createdAt: now,
    state: 'waiting',
    attempts: [],
    replayOf: null,
  };
  queueDelivery(ports, stores, delivery, now);
  return delivery;
}
