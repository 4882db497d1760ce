import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { evolveWebhook } from '@causeway/shared/domain/webhook/evolve-webhook.js';
import type { Webhook, WebhookChange } from '@causeway/shared/domain/webhook/webhook.js';
import { assertNever } from '@causeway/shared/lib/assert-never.js';
import type { Stores } from '../../store/stores.js';
import { appendEntry } from '../ledger/append-entry.js';
import type { Ports } from '../ports.js';

/** Of an address the host alone: what stands behind it lets some receivers tell who may write to them. */
function recorded(event: WebhookChange): Readonly<Record<string, unknown>> {
  switch (event.type) {
    case 'webhook-made': {
      const { url, events } = event.webhook;
      return { host: new URL(url).host, events };
    }
    case 'webhook-changed':
      return { host: new URL(event.url).host, events: event.events };
    case 'webhook-secret-rotated':
      return { endsAt: event.endsAt };
    case 'webhook-removed':
      return {};
    default:
      return assertNever(event);
  }
}

/** On record stands who is told of what since when, and nothing that anybody could sign with. */
export function commitWebhook(
  ports: Ports,
  stores: Stores,
  actor: Actor,
  before: Webhook | undefined,
  events: readonly WebhookChange[],
): Webhook {
  const evolved = events.reduce<Webhook | undefined>(evolveWebhook, before);
  if (!evolved) throw new Error('A webhook needs at least one event');
  if (before) stores.webhooks.save(before, evolved);
  else stores.webhooks.insert(evolved);
  for (const event of events) {
    appendEntry(ports, stores, actor, {
      type: event.type,
      subject: 'webhook',
      subjectId: evolved.id,
      programId: evolved.programId,
      body: recorded(event),
      personal: { name: evolved.name },
    });
  }
  return before ? { ...evolved, version: before.version + 1 } : evolved;
}
