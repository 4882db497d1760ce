import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { Ports } from '../ports.js';

export interface ConversationPlace {
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly botId: string;
}

/** Keeps where this person's chat with Causeway is, so that answers can be sent there. */
export function rememberConversation(
  ports: Ports,
  actor: Actor,
  place: ConversationPlace,
): Promise<{ readonly isFirst: boolean }> {
  return ports.commands.run(actor.tenantId, async (stores) => {
    const known = await stores.conversations.get(actor.personId);
    const isSame =
      known?.conversationId === place.conversationId &&
      known.serviceUrl === place.serviceUrl &&
      known.botId === place.botId;
    if (!isSame) stores.conversations.upsert({ personId: actor.personId, ...place });
    return { isFirst: known === undefined };
  });
}
