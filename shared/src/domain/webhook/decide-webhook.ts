import type { Decision, Rejected } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { Instant } from '../../lib/instant.js';
import { hourMs } from '../../lib/instant.js';
import type { CheckedUrl } from './checked-url.js';
import type { Webhook, WebhookChange, WebhookEvent } from './webhook.js';
import { webhookEvents, webhookLimits } from './webhook.js';

type WebhookRejection =
  | 'stale'
  | 'webhook-removed'
  | 'url-not-allowed'
  | 'host-not-found'
  | 'events-missing'
  | 'name-taken'
  | 'too-many-webhooks'
  | 'nothing-changed';

type WebhookDecision = Decision<WebhookChange, WebhookRejection>;

export interface WebhookWish {
  readonly name: string;
  readonly events: readonly WebhookEvent[];
}

type Refused = Rejected<WebhookRejection> | undefined;

/** In one order and once each, so that the same wish is seen as the same. */
function inOrder(events: readonly WebhookEvent[]): readonly WebhookEvent[] {
  return webhookEvents.filter((event) => events.includes(event));
}

function refuseWish({ name, events }: WebhookWish, others: readonly Webhook[]): Refused {
  if (events.length === 0) return reject('events-missing');
  const isTaken = others.some((other) => other.name.toLowerCase() === name.toLowerCase());
  return isTaken ? reject('name-taken') : undefined;
}

function refuseUrl({ kind }: CheckedUrl): Rejected<WebhookRejection> {
  return reject(kind === 'not-found' ? 'host-not-found' : 'url-not-allowed');
}

/** What was removed or has changed since nobody may go on from. */
function refuseState({ removedAt, version }: Webhook, drawnFrom: number): Refused {
  if (removedAt !== null) return reject('webhook-removed');
  return version === drawnFrom ? undefined : reject('stale', { version });
}

/** `ofProgram` are those that were not removed. */
export function decideMakeWebhook(
  wished: Omit<Webhook, 'url'>,
  checked: CheckedUrl,
  ofProgram: readonly Webhook[],
): WebhookDecision {
  if (checked.kind !== 'allowed') return refuseUrl(checked);
  const refused = refuseWish(wished, ofProgram);
  if (refused) return refused;
  const most = webhookLimits.webhooks;
  if (ofProgram.length >= most) return reject('too-many-webhooks', { most });
  const webhook = { ...wished, url: checked.url, events: inOrder(wished.events) };
  return accept({ type: 'webhook-made', webhook });
}

export function decideChangeWebhook(
  webhook: Webhook,
  wish: WebhookWish & { readonly version: number },
  checked: CheckedUrl,
  ofProgram: readonly Webhook[],
): WebhookDecision {
  const isStale = refuseState(webhook, wish.version);
  if (isStale) return isStale;
  if (checked.kind !== 'allowed') return refuseUrl(checked);
  const others = ofProgram.filter(({ id }) => id !== webhook.id);
  const refused = refuseWish(wish, others);
  if (refused) return refused;
  const { url } = checked;
  const { name } = wish;
  const events = inOrder(wish.events);
  const isSame =
    name === webhook.name && url === webhook.url && events.join() === webhook.events.join();
  return isSame
    ? reject('nothing-changed')
    : accept({ type: 'webhook-changed', name, url, events });
}

/** The one before goes on signing beside the new one for as long as was asked; one before that ends at once. */
export function decideRotateSecret(
  webhook: Webhook,
  rotation: {
    readonly version: number;
    readonly secret: string;
    readonly overlapHours: number;
    readonly now: Instant;
  },
): WebhookDecision {
  const { version, secret, overlapHours, now } = rotation;
  const isStale = refuseState(webhook, version);
  if (isStale) return isStale;
  const made = { secret, madeAt: now, endsAt: null };
  const endsAt = now + overlapHours * hourMs;
  return accept({ type: 'webhook-secret-rotated', secret: made, endsAt });
}

export function decideRemoveWebhook(
  webhook: Webhook,
  { version, now }: { readonly version: number; readonly now: Instant },
): WebhookDecision {
  return refuseState(webhook, version) ?? accept({ type: 'webhook-removed', at: now });
}
