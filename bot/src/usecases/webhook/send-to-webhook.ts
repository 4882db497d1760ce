import type {
  SentEvent,
  Webhook,
  WebhookDelivery,
} from '@causeway/shared/domain/webhook/webhook.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import { queueDelivery } from './queue-delivery.js';

/** Says something to one address: in a body that will be the same however often it is sent. */
export function sendToWebhook(
  ports: Ports,
  stores: Stores,
  { id: webhookId, programId }: Webhook,
  sent: { readonly event: SentEvent; readonly data: Readonly<Record<string, unknown>> },
  now: Instant,
): WebhookDelivery {
  const id = ports.newId<'webhook-delivery'>();
  const { event, data } = sent;
  const timestamp = new Date(now).toISOString();
  const delivery: WebhookDelivery = {
    id,
    webhookId,
    programId,
    event,
    body: JSON.stringify({ id, type: event, timestamp, programId, data }),
    createdAt: now,
    state: 'waiting',
    attempts: [],
    replayOf: null,
  };
  queueDelivery(ports, stores, delivery, now);
  return delivery;
}
