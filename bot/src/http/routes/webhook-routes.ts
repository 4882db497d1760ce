import * as webhooks from '@causeway/shared/api/webhooks.js';
import { changeWebhook } from '../../usecases/webhook/change-webhook.js';
import { listWebhookDeliveries } from '../../usecases/webhook/list-webhook-deliveries.js';
import { listWebhooks } from '../../usecases/webhook/list-webhooks.js';
import { makeWebhook } from '../../usecases/webhook/make-webhook.js';
import { removeWebhook } from '../../usecases/webhook/remove-webhook.js';
import { replayWebhookDelivery } from '../../usecases/webhook/replay-webhook-delivery.js';
import { rotateWebhookSecret } from '../../usecases/webhook/rotate-webhook-secret.js';
import { testWebhook } from '../../usecases/webhook/test-webhook.js';
import type { CheckUrl } from '../../usecases/webhook/webhook-ports.js';
import type { Edge } from '../route.js';
import { route } from '../route.js';

/** Who else is told when a program moves. */
export function webhookRoutes(edge: Edge, checkUrl: CheckUrl): void {
  route(edge, webhooks.listWebhooks, listWebhooks);
  route(edge, webhooks.makeWebhook, (ports, actor, command) =>
    makeWebhook({ ...ports, checkUrl }, actor, command),
  );
  route(edge, webhooks.changeWebhook, (ports, actor, command) =>
    changeWebhook({ ...ports, checkUrl }, actor, command),
  );
  route(edge, webhooks.rotateWebhookSecret, rotateWebhookSecret);
  route(edge, webhooks.removeWebhook, removeWebhook);
  route(edge, webhooks.testWebhook, testWebhook);
  route(edge, webhooks.listWebhookDeliveries, listWebhookDeliveries);
  route(edge, webhooks.replayWebhookDelivery, replayWebhookDelivery);
}
