import type { ChatReply } from '@causeway/shared/api/chat-reply.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { once } from '../once.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';

export interface ReplyInChat {
  readonly reply: ChatReply;
  /** Teams may deliver a message twice; it is replied to once. */
  readonly activityKey: string;
  readonly conversation: { readonly conversationId: string; readonly serviceUrl: string };
}

/** A reply in a chat leaves through the outbox like everything else. */
export async function replyInChat(ports: Ports, actor: Actor, command: ReplyInChat): Promise<void> {
  const { reply, activityKey, conversation } = command;
  const now = ports.now();
  await ports.commands.run(actor.tenantId, (stores) =>
    once(
      ports,
      stores,
      { scope: `reply:${actor.personId}`, key: activityKey, request: reply.kind },
      async () => {
        stores.outbox.insert({
          id: ports.newId(),
          kind: 'reply',
          lane: actor.personId,
          coalesceKey: null,
          payload: { personId: actor.personId, reply, conversation },
          dueAt: now,
        });
        return done({});
      },
    ),
  );
}
