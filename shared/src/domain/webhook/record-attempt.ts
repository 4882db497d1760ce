import type { WebhookAttempt, WebhookDelivery, WebhookDeliveryState } from './webhook.js';
import { webhookLimits } from './webhook.js';

/** What a delivery is after one try more; the first tries of many are forgotten. */
export function recordAttempt<Delivery extends Pick<WebhookDelivery, 'attempts'>>(
  delivery: Delivery,
  tried: WebhookAttempt,
  state: WebhookDeliveryState,
): Delivery & { readonly state: WebhookDeliveryState } {
  // By characters, so that none is cut through the middle.
  const answer = Array.from(tried.answer).slice(0, webhookLimits.answerKept).join('');
  const attempts = [...delivery.attempts, { ...tried, answer }].slice(-webhookLimits.attemptsKept);
  return { ...delivery, state, attempts };
}
