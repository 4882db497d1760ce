import type { WebhookDeliveryView } from '@causeway/shared/api/webhooks.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { webhookLimits } from '@causeway/shared/domain/webhook/webhook.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import type { OfWebhook } from './find-webhook.js';
import { findWebhook } from './find-webhook.js';
import { viewDelivery } from './view-delivery.js';

/** Also of one that was removed: what it was told stays true. */
export async function listWebhookDeliveries(
  ports: Ports,
  actor: Actor,
  query: OfWebhook,
): Promise<Outcome<{ deliveries: WebhookDeliveryView[] }>> {
  const stores = ports.read(actor.tenantId);
  const webhook = await findWebhook(stores, actor, query);
  if ('kind' in webhook) return webhook;
  const { deliveriesShown } = webhookLimits;
  const deliveries = await stores.webhooks.listDeliveries(webhook.id, deliveriesShown);
  return done({ deliveries: deliveries.map(viewDelivery) });
}
