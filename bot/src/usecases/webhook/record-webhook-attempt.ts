import { recordAttempt } from '@causeway/shared/domain/webhook/record-attempt.js';
import type { WebhookAttempt } from '@causeway/shared/domain/webhook/webhook.js';
import type { TenantId, WebhookDeliveryId } from '@causeway/shared/lib/ids.js';
import type { Ports } from '../ports.js';

/** What came of one try. Until it is given up, a try that failed leaves the message waiting. */
export async function recordWebhookAttempt(
  ports: Ports,
  tenantId: TenantId,
  tried: {
    readonly deliveryId: WebhookDeliveryId;
    readonly attempt: WebhookAttempt;
    readonly isDelivered: boolean;
  },
): Promise<void> {
  const { deliveryId, attempt, isDelivered } = tried;
  await ports.commands.run(tenantId, async (stores) => {
    const delivery = await stores.webhooks.getDelivery(deliveryId);
    if (!delivery) return;
    const state = isDelivered ? 'delivered' : 'waiting';
    stores.webhooks.setOutcome(recordAttempt(delivery, attempt, state));
  });
}
