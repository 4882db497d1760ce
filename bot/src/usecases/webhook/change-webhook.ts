import type { WebhookView } from '@causeway/shared/api/webhooks.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { WebhookWish } from '@causeway/shared/domain/webhook/decide-webhook.js';
import { decideChangeWebhook } from '@causeway/shared/domain/webhook/decide-webhook.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { commitWebhook } from './commit-webhook.js';
import type { OfWebhook } from './find-webhook.js';
import { findWebhook } from './find-webhook.js';
import { viewWebhook } from './view-webhooks.js';
import type { WebhookPorts } from './webhook-ports.js';

/** What already waits goes to the new address as well. */
export async function changeWebhook(
  ports: WebhookPorts,
  actor: Actor,
  command: OfWebhook & WebhookWish & { readonly version: number; readonly url: string },
): Promise<Outcome<WebhookView>> {
  const { tenantId } = actor;
  const { name, events, version } = command;
  const found = await findWebhook(ports.read(tenantId), actor, command);
  if ('kind' in found) return found;
  const checked = await ports.checkUrl(command.url);
  const result = await ports.commands.run(tenantId, async (stores) => {
    const webhook = await findWebhook(stores, actor, command);
    if ('kind' in webhook) return webhook;
    const ofProgram = await stores.webhooks.list(webhook.programId);
    const wish = { name, events, version };
    const decision = decideChangeWebhook(webhook, wish, checked, ofProgram);
    if (decision.kind === 'rejected') return decision;
    return commitWebhook(ports, stores, actor, webhook, decision.events);
  });
  if ('kind' in result) return result;
  return done(await viewWebhook(ports.read(tenantId), result, ports.now()));
}
