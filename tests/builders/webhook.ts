import type { Webhook, WebhookDelivery } from '@causeway/shared/domain/webhook/webhook.js';
import { someMonday } from './flag.js';
import { newTestId } from './ids.js';

export function aWebhook(webhook: Partial<Webhook> = {}): Webhook {
  return {
    id: newTestId<'webhook'>(),
    version: 1,
    programId: newTestId<'program'>(),
    name: 'Gateway',
    url: 'https://gateway.example/causeway',
    events: ['halt', 'resume'],
    secrets: [{ secret: 's'.repeat(43), madeAt: someMonday, endsAt: null }],
    madeBy: newTestId<'person'>(),
    madeAt: someMonday,
    removedAt: null,
    ...webhook,
  };
}

export function aDelivery(delivery: Partial<WebhookDelivery> = {}): WebhookDelivery {
  return {
    id: newTestId<'webhook-delivery'>(),
    webhookId: newTestId<'webhook'>(),
    programId: newTestId<'program'>(),
    event: 'halt',
    body: '{"type":"halt"}',
    createdAt: someMonday,
    state: 'waiting',
    attempts: [],
    replayOf: null,
    ...delivery,
  };
}
