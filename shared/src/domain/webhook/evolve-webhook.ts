import type { Webhook, WebhookChange, WebhookSecret } from './webhook.js';

function rotated(
  [before]: readonly WebhookSecret[],
  { secret, endsAt }: Extract<WebhookChange, { type: 'webhook-secret-rotated' }>,
): readonly WebhookSecret[] {
  const hasOverlap = before !== undefined && endsAt > secret.madeAt;
  return hasOverlap ? [secret, { ...before, endsAt }] : [secret];
}

export function evolveWebhook(before: Webhook | undefined, event: WebhookChange): Webhook {
  if (event.type === 'webhook-made') return event.webhook;
  if (!before) throw new Error(`${event.type} has no webhook to happen to`);
  switch (event.type) {
    case 'webhook-changed': {
      const { name, url, events } = event;
      return { ...before, name, url, events };
    }
    case 'webhook-secret-rotated':
      return { ...before, secrets: rotated(before.secrets, event) };
    default:
      // Nothing is signed for it any more, so nothing is kept that could be.
      return { ...before, secrets: [], removedAt: event.at };
  }
}
