import { rememberConversation } from '../../usecases/person/remember-conversation.js';
import type { Turn } from '../turn.js';
import { isPersonal, nothingToSay, reply } from '../turn.js';

function isArrival({ type, action, membersAdded, recipient }: Turn['activity']): boolean {
  if (type === 'installationUpdate') return action === null || action?.startsWith('add') !== false;
  return (membersAdded ?? []).some(({ id }) => id === recipient?.id);
}

/**
 * The app arrived somewhere. Both an installation and a conversation update say so; whichever comes
 * first in a 1:1 chat is greeted, and from then on answers have a place to go.
 */
export async function greet(turn: Turn) {
  const { activity, ports, actor } = turn;
  if (!isArrival(activity)) return nothingToSay;
  if (!isPersonal(activity)) {
    if (activity.type === 'installationUpdate') await reply(turn, { kind: 'in-group' });
    return nothingToSay;
  }
  const { isFirst } = await rememberConversation(ports, actor, {
    conversationId: activity.conversation.id,
    serviceUrl: activity.serviceUrl,
    botId: activity.recipient?.id ?? '',
  });
  if (isFirst) await reply(turn, { kind: 'welcome' });
  return nothingToSay;
}
