import type { WebhookDeliveryView } from '@causeway/shared/api/webhooks.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { refuseTest } from '@causeway/shared/domain/webhook/refuse-delivery.js';
import { webhookLimits } from '@causeway/shared/domain/webhook/webhook.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { appendEntry } from '../ledger/append-entry.js';
import type { Ports } from '../ports.js';
import type { OfWebhook } from './find-webhook.js';
import { findWebhook } from './find-webhook.js';
import { sendToWebhook } from './send-to-webhook.js';
import { viewDelivery } from './view-delivery.js';

/** A message that says nothing, the way all others go. */
export function testWebhook(
  ports: Ports,
  actor: Actor,
  command: OfWebhook,
): Promise<Outcome<WebhookDeliveryView>> {
  return ports.commands.run(actor.tenantId, async (stores) => {
    const webhook = await findWebhook(stores, actor, command);
    if ('kind' in webhook) return webhook;
    const { id: subjectId, programId } = webhook;
    const recent = await stores.webhooks.listDeliveries(subjectId, webhookLimits.deliveriesShown);
    const refused = refuseTest(webhook, recent);
    if (refused) return refused;
    const sent = { event: 'test', data: {} } as const;
    const delivery = sendToWebhook(ports, stores, webhook, sent, ports.now());
    const body = { deliveryId: delivery.id };
    const type = 'webhook-tested';
    appendEntry(ports, stores, actor, { type, subject: 'webhook', subjectId, programId, body });
    return done(viewDelivery(delivery));
  });
}
