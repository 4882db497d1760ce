import { idSchema } from '@causeway/shared/api/values.js';
import { messageIdOf } from '@causeway/shared/domain/webhook/message-id-of.js';
import { signingSecrets } from '@causeway/shared/domain/webhook/signing-secrets.js';
import type {
  Webhook,
  WebhookAttempt,
  WebhookDelivery,
} from '@causeway/shared/domain/webhook/webhook.js';
import type { TenantId, WebhookDeliveryId } from '@causeway/shared/lib/ids.js';
import { secondMs } from '@causeway/shared/lib/instant.js';
import { z } from 'zod';
import type { Stores } from '../../store/stores.js';
import type { Attempt, ClaimedMessage, Deliverer, GivenUp } from '../delivery.js';
import type { Posted, PostWebhook } from '../post-webhook.js';
import type { SendResult } from '../retry.js';
import { signWebhook } from '../sign-webhook.js';

const payloadSchema = z.object({ deliveryId: idSchema<'webhook-delivery'>() });

/** However many receivers hang, they leave most places of a worker to what goes to people. */
const mostAtOnce = 64;
const crowdedMs = 250;

export interface WebhookDeliveryPorts {
  readonly read: (tenantId: TenantId) => Stores;
  readonly post: PostWebhook;
  readonly now: () => number;
  readonly recordAttempt: (
    tenantId: TenantId,
    tried: {
      readonly deliveryId: WebhookDeliveryId;
      readonly attempt: WebhookAttempt;
      readonly isDelivered: boolean;
    },
  ) => Promise<void>;
  readonly recordFailure: (
    tenantId: TenantId,
    failed: { readonly deliveryId: WebhookDeliveryId; readonly reason: string },
  ) => Promise<void>;
}

function toSend(webhook: Webhook, delivery: WebhookDelivery, now: number) {
  const id = messageIdOf(delivery);
  const timestamp = Math.floor(now / secondMs);
  const { body } = delivery;
  const secrets = signingSecrets(webhook, now).map(({ secret }) => secret);
  return {
    url: webhook.url,
    body,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Causeway',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signWebhook({ id, timestamp, body }, secrets),
    },
  };
}

function attemptOf(posted: Posted, at: number): WebhookAttempt {
  switch (posted.kind) {
    case 'answered':
      return { at, status: posted.status, answer: posted.answer, problem: null };
    case 'timed-out':
      return { at, status: null, answer: '', problem: 'timed-out' };
    case 'not-allowed':
      return { at, status: null, answer: '', problem: 'address-not-allowed' };
    default:
      return { at, status: null, answer: posted.how, problem: 'not-reached' };
  }
}

function resultOf(posted: Posted): SendResult {
  if (posted.kind !== 'answered') return posted;
  const { kind, status, retryAfterMs } = posted;
  return { kind, status, retryAfterMs, activityId: undefined };
}

/** What happened to a program, told to another system: signed when it leaves, and again whenever it is tried again. */
export function deliverWebhook(ports: WebhookDeliveryPorts): Deliverer {
  let underWay = 0;

  async function send(message: ClaimedMessage): Promise<Attempt> {
    const { tenantId } = message;
    const { deliveryId } = payloadSchema.parse(message.payload);
    const { webhooks } = ports.read(tenantId);
    const delivery = await webhooks.getDelivery(deliveryId);
    // A worker before this one may have sent it and ended before it could say so.
    if (delivery?.state !== 'waiting') return { kind: 'done' };
    const webhook = await webhooks.get(delivery.webhookId);
    if (!webhook || webhook.removedAt !== null) {
      return { kind: 'give-up', how: 'undeliverable', reason: 'removed' };
    }
    const at = ports.now();
    const posted = await ports.post(toSend(webhook, delivery, at));
    const isDelivered = posted.kind === 'answered' && posted.status >= 200 && posted.status < 300;
    const attempt = attemptOf(posted, at);
    await ports.recordAttempt(tenantId, { deliveryId, attempt, isDelivered });
    return isDelivered ? { kind: 'done' } : { kind: 'failed', result: resultOf(posted) };
  }

  async function deliver(message: ClaimedMessage): Promise<Attempt> {
    if (underWay >= mostAtOnce) return { kind: 'wait', ms: crowdedMs };
    underWay += 1;
    try {
      return await send(message);
    } finally {
      underWay -= 1;
    }
  }

  async function gaveUp(message: ClaimedMessage, _how: GivenUp, reason: string): Promise<void> {
    const payload = payloadSchema.safeParse(message.payload);
    if (!payload.success) return;
    const { deliveryId } = payload.data;
    await ports.recordFailure(message.tenantId, { deliveryId, reason });
  }

  // One receiver that is down says nothing of the others, and nothing of the chat.
  return { deliver, gaveUp, gateOf: ({ tenantId, lane }) => `${tenantId} ${lane}` };
}
