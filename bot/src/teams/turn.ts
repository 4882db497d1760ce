import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { ChatReply } from '@causeway/shared/api/chat-reply.js';
import type { NoticeView } from '@causeway/shared/api/notice-view.js';
import type { Links } from '../cards/links.js';
import { replyInChat } from '../usecases/chat/reply-in-chat.js';
import type { GatePorts } from '../usecases/gate/gate-ports.js';
import { readerOf as findReader } from '../usecases/person/reader-of.js';
import type { IncomingActivity } from './activity.js';
import type { TurnAnswer } from './causeway-adapter.js';

/** One activity, by somebody we know, and what may be used to answer it. */
export interface Turn {
  readonly ports: GatePorts;
  readonly actor: Actor;
  readonly activity: IncomingActivity;
  readonly links: Links;
}

export type Handler = (turn: Turn) => Promise<TurnAnswer>;

export type Reader = Pick<NoticeView, 'locale' | 'timeZone'>;

export const nothingToSay: TurnAnswer = { status: 200 };
export const notUnderstood: TurnAnswer = {
  status: 400,
  body: { error: 'This was not understood.' },
};

export function readerOf({ ports, actor }: Turn): Promise<Reader> {
  return findReader(ports, actor.tenantId, actor.personId);
}

/** Teams may deliver the same message twice. */
function activityKey({ conversation, id }: IncomingActivity): string {
  return `message:${conversation.id}:${id}`.slice(0, 255);
}

export function isPersonal({ conversation }: IncomingActivity): boolean {
  const { conversationType, isGroup } = conversation;
  return conversationType === 'personal' || (conversationType == null && isGroup !== true);
}

/** Says something back in the chat the activity came from, through the outbox. */
export async function reply({ ports, actor, activity }: Turn, said: ChatReply): Promise<void> {
  await replyInChat(ports, actor, {
    reply: said,
    activityKey: activityKey(activity),
    conversation: { conversationId: activity.conversation.id, serviceUrl: activity.serviceUrl },
  });
}
