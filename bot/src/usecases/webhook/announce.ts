import type { WebhookEvent } from '@causeway/shared/domain/webhook/webhook.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import { sendToWebhook } from './send-to-webhook.js';

export interface Announced {
  readonly programId: ProgramId;
  readonly event: WebhookEvent;
  /** Facts for machines: numbers, keys and ids. Nothing that people wrote, and nobody. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** Tells every address that wants to know, in the transaction of what happened. */
export async function announce(
  ports: Ports,
  stores: Stores,
  { programId, event, data }: Announced,
  now: Instant,
): Promise<void> {
  for (const webhook of await stores.webhooks.list(programId)) {
    if (webhook.events.includes(event)) {
      sendToWebhook(ports, stores, webhook, { event, data }, now);
    }
  }
}
