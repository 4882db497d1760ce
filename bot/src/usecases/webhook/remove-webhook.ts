import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { decideRemoveWebhook } from '@causeway/shared/domain/webhook/decide-webhook.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { commitWebhook } from './commit-webhook.js';
import type { OfWebhook } from './find-webhook.js';
import { findWebhook } from './find-webhook.js';

/** From here on nothing leaves for it, not even what waits. */
export function removeWebhook(
  ports: Ports,
  actor: Actor,
  command: OfWebhook & { readonly version: number },
): Promise<Outcome<Record<string, never>>> {
  const { version } = command;
  return ports.commands.run(actor.tenantId, async (stores) => {
    const webhook = await findWebhook(stores, actor, command);
    if ('kind' in webhook) return webhook;
    const decision = decideRemoveWebhook(webhook, { version, now: ports.now() });
    if (decision.kind === 'rejected') return decision;
    commitWebhook(ports, stores, actor, webhook, decision.events);
    return done({});
  });
}
