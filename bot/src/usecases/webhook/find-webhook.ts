import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayConnect } from '@causeway/shared/domain/access/permissions.js';
import type { Webhook } from '@causeway/shared/domain/webhook/webhook.js';
import type { Rejected } from '@causeway/shared/lib/decision.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId, WebhookId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';

export interface OfWebhook {
  readonly programId: ProgramId;
  readonly webhookId: WebhookId;
}

/** One webhook of a program, for whoever connects systems to it. */
export async function findWebhook(
  stores: Stores,
  actor: Actor,
  { programId, webhookId }: OfWebhook,
): Promise<Webhook | Rejected<'forbidden' | 'absent'>> {
  if (!mayConnect(actor, programId)) return reject('forbidden');
  const webhook = await stores.webhooks.get(webhookId);
  return webhook?.programId === programId ? webhook : reject('absent');
}
