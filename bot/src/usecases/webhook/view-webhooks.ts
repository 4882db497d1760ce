import type { WebhookView } from '@causeway/shared/api/webhooks.js';
import type { Webhook } from '@causeway/shared/domain/webhook/webhook.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import type { Names } from '../person/name-people.js';
import { namePeople } from '../person/name-people.js';

async function view(
  stores: Stores,
  webhook: Webhook,
  names: Names,
  now: Instant,
): Promise<WebhookView> {
  const { id, version, name, url, events, secrets, madeBy, madeAt } = webhook;
  const [newest] = await stores.webhooks.listDeliveries(id, 1);
  const [secret, before] = secrets;
  const endsAt = before?.endsAt ?? null;
  return {
    id,
    version,
    name,
    url,
    events: [...events],
    madeBy: names.of(madeBy),
    madeAt,
    secretMadeAt: secret?.madeAt ?? madeAt,
    overlapEndsAt: endsAt !== null && now < endsAt ? endsAt : null,
    last: newest ? { event: newest.event, createdAt: newest.createdAt, state: newest.state } : null,
  };
}

/** Without their secrets, which are shown once when they are made. */
export async function viewWebhooks(
  stores: Stores,
  webhooks: readonly Webhook[],
  now: Instant,
): Promise<WebhookView[]> {
  const names = await namePeople(
    stores,
    webhooks.map(({ madeBy }) => madeBy),
    now,
  );
  return Promise.all(webhooks.map((webhook) => view(stores, webhook, names, now)));
}

export async function viewWebhook(
  stores: Stores,
  webhook: Webhook,
  now: Instant,
): Promise<WebhookView> {
  const [only] = await viewWebhooks(stores, [webhook], now);
  if (!only) throw new Error('One webhook has one view');
  return only;
}
