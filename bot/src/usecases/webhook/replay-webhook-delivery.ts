import type { WebhookDeliveryView } from '@causeway/shared/api/webhooks.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { messageIdOf } from '@causeway/shared/domain/webhook/message-id-of.js';
import { refuseReplay } from '@causeway/shared/domain/webhook/refuse-delivery.js';
import type { WebhookDelivery } from '@causeway/shared/domain/webhook/webhook.js';
import { webhookLimits } from '@causeway/shared/domain/webhook/webhook.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { WebhookDeliveryId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { appendEntry } from '../ledger/append-entry.js';
import type { Ports } from '../ports.js';
import type { OfWebhook } from './find-webhook.js';
import { findWebhook } from './find-webhook.js';
import { queueDelivery } from './queue-delivery.js';
import { viewDelivery } from './view-delivery.js';

/** The same message once more, for a receiver that lost it: it knows it again by its id. */
export function replayWebhookDelivery(
  ports: Ports,
  actor: Actor,
  command: OfWebhook & { readonly deliveryId: WebhookDeliveryId },
): Promise<Outcome<WebhookDeliveryView>> {
  return ports.commands.run(actor.tenantId, async (stores) => {
    const webhook = await findWebhook(stores, actor, command);
    if ('kind' in webhook) return webhook;
    const { id: subjectId, programId } = webhook;
    const delivery = await stores.webhooks.getDelivery(command.deliveryId);
    if (delivery?.webhookId !== subjectId) return reject('absent');
    const recent = await stores.webhooks.listDeliveries(subjectId, webhookLimits.deliveriesShown);
    const refused = refuseReplay(webhook, delivery, recent);
    if (refused) return refused;
    const now = ports.now();
    const replay: WebhookDelivery = {
      ...delivery,
      id: ports.newId<'webhook-delivery'>(),
      createdAt: now,
      state: 'waiting',
      attempts: [],
      replayOf: messageIdOf(delivery),
    };
    queueDelivery(ports, stores, replay, now);
    const body = { deliveryId: replay.id, replayOf: replay.replayOf, event: replay.event };
    const type = 'webhook-replayed';
    appendEntry(ports, stores, actor, { type, subject: 'webhook', subjectId, programId, body });
    return done(viewDelivery(replay));
  });
}
