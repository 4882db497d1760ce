import type { WebhookWithSecret } from '@causeway/shared/api/webhooks.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayConnect } from '@causeway/shared/domain/access/permissions.js';
import type { WebhookWish } from '@causeway/shared/domain/webhook/decide-webhook.js';
import { decideMakeWebhook } from '@causeway/shared/domain/webhook/decide-webhook.js';
import { webhookSecretText } from '@causeway/shared/domain/webhook/webhook-secret-text.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { commitWebhook } from './commit-webhook.js';
import { viewWebhook } from './view-webhooks.js';
import type { WebhookPorts } from './webhook-ports.js';

/** The secret is in this answer and in none after it; whoever loses it has a new one made. */
export async function makeWebhook(
  ports: WebhookPorts,
  actor: Actor,
  command: WebhookWish & { readonly programId: ProgramId; readonly url: string },
): Promise<Outcome<WebhookWithSecret>> {
  const { programId, name, url, events } = command;
  if (!mayConnect(actor, programId)) return reject('forbidden');
  if (!(await ports.read(actor.tenantId).programs.get(programId))) return reject('absent');
  const checked = await ports.checkUrl(url);
  const secret = ports.secret();
  const now = ports.now();
  const wished = {
    id: ports.newId<'webhook'>(),
    version: 1,
    programId,
    name,
    events,
    secrets: [{ secret, madeAt: now, endsAt: null }],
    madeBy: actor.personId,
    madeAt: now,
    removedAt: null,
  };
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const decision = decideMakeWebhook(wished, checked, await stores.webhooks.list(programId));
    if (decision.kind === 'rejected') return decision;
    return commitWebhook(ports, stores, actor, undefined, decision.events);
  });
  if ('kind' in result) return result;
  const webhook = await viewWebhook(ports.read(actor.tenantId), result, now);
  return done({ webhook, secret: webhookSecretText(secret) });
}
