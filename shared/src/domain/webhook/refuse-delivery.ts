import type { Rejected } from '../../lib/decision.js';
import { reject } from '../../lib/decision.js';
import { messageIdOf } from './message-id-of.js';
import type { Webhook, WebhookDelivery } from './webhook.js';

type Unsendable = Rejected<'webhook-removed' | 'delivery-waiting'> | undefined;

/** A test is not asked for twice while the first is on its way. */
export function refuseTest(
  { removedAt }: Webhook,
  recent: readonly Pick<WebhookDelivery, 'event' | 'state'>[],
): Unsendable {
  if (removedAt !== null) return reject('webhook-removed');
  const isWaiting = recent.some(({ event, state }) => event === 'test' && state === 'waiting');
  return isWaiting ? reject('delivery-waiting') : undefined;
}

/** What is still being tried needs no second try beside it. */
export function refuseReplay(
  { removedAt }: Webhook,
  delivery: Pick<WebhookDelivery, 'id' | 'replayOf' | 'state'>,
  recent: readonly Pick<WebhookDelivery, 'id' | 'replayOf' | 'state'>[],
): Unsendable {
  if (removedAt !== null) return reject('webhook-removed');
  const messageId = messageIdOf(delivery);
  const isWaiting = [delivery, ...recent].some(
    (other) => messageIdOf(other) === messageId && other.state === 'waiting',
  );
  return isWaiting ? reject('delivery-waiting') : undefined;
}
