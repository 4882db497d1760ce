import type { WebhookWithSecret } from '@causeway/shared/api/webhooks.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { decideRotateSecret } from '@causeway/shared/domain/webhook/decide-webhook.js';
import { webhookSecretText } from '@causeway/shared/domain/webhook/webhook-secret-text.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { commitWebhook } from './commit-webhook.js';
import type { OfWebhook } from './find-webhook.js';
import { findWebhook } from './find-webhook.js';
import { viewWebhook } from './view-webhooks.js';

/** The new secret is in this answer alone. The old one signs beside it for as long as was asked. */
export async function rotateWebhookSecret(
  ports: Ports,
  actor: Actor,
  command: OfWebhook & { readonly version: number; readonly overlapHours: number },
): Promise<Outcome<WebhookWithSecret>> {
  const { tenantId } = actor;
  const { version, overlapHours } = command;
  const secret = ports.secret();
  const now = ports.now();
  const result = await ports.commands.run(tenantId, async (stores) => {
    const webhook = await findWebhook(stores, actor, command);
    if ('kind' in webhook) return webhook;
    const decision = decideRotateSecret(webhook, { version, secret, overlapHours, now });
    if (decision.kind === 'rejected') return decision;
    return commitWebhook(ports, stores, actor, webhook, decision.events);
  });
  if ('kind' in result) return result;
  const webhook = await viewWebhook(ports.read(tenantId), result, now);
  return done({ webhook, secret: webhookSecretText(secret) });
}
