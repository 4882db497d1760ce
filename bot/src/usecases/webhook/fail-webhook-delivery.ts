import type { TenantId, WebhookDeliveryId } from '@causeway/shared/lib/ids.js';
import type { Ports } from '../ports.js';

/** Nobody took the message, and it is tried no more by itself. That stands on record: a halt may be among them. */
export async function failWebhookDelivery(
  ports: Ports,
  tenantId: TenantId,
  { deliveryId, reason }: { readonly deliveryId: WebhookDeliveryId; readonly reason: string },
): Promise<void> {
  await ports.commands.run(tenantId, async (stores) => {
    const delivery = await stores.webhooks.getDelivery(deliveryId);
    if (!delivery || delivery.state === 'failed') return;
    const { webhookId, programId, event } = delivery;
    stores.webhooks.setOutcome({ ...delivery, state: 'failed' });
    stores.ledger.append([
      {
        id: ports.newId(),
        at: ports.now(),
        actorId: null,
        type: 'webhook-delivery-failed',
        subject: 'webhook',
        subjectId: webhookId,
        programId,
        body: { deliveryId, event, reason },
        personal: {},
      },
    ]);
  });
}
