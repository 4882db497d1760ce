import type { ReplyPayload } from '@causeway/shared/api/chat-reply.js';
import { replyPayloadSchema } from '@causeway/shared/api/chat-reply.js';
import type { TenantId } from '@causeway/shared/lib/ids.js';
import type { AdaptiveCard } from '../../cards/adaptive-card.js';
import type { Attempt, ClaimedMessage, Deliverer } from '../delivery.js';
import { keepSentCard } from './keep-sent-card.js';
import type { NoticePorts } from './notice.js';

export interface ReplyPorts extends Pick<
  NoticePorts,
  'commands' | 'connector' | 'drawNotice' | 'newId' | 'now'
> {
  /** Undefined once what it should show is gone. */
  readonly drawReply: (
    tenantId: TenantId,
    payload: ReplyPayload,
  ) => Promise<AdaptiveCard | undefined>;
}

/** What the bot says back in a chat. Of it only a card that a whole chat sees is kept and redrawn. */
export function deliverReply(ports: ReplyPorts): Deliverer {
  const { connector, drawReply } = ports;

  async function deliver(message: ClaimedMessage): Promise<Attempt> {
    const { tenantId } = message;
    const payload = replyPayloadSchema.parse(message.payload);
    const { conversation: place, personId, reply } = payload;
    const card = await drawReply(tenantId, payload);
    if (!card) return { kind: 'done' };
    const result = await connector.send(tenantId, place, card);
    if (result.kind === 'wait') return result;
    if (result.kind !== 'answered' || result.status >= 300) return { kind: 'failed', result };
    const { activityId } = result;
    if (reply.kind === 'card' && reply.notice === 'approval-shared' && activityId !== undefined) {
      const about = { kind: reply.notice, subjectId: reply.subjectId, personId };
      await keepSentCard(ports, tenantId, about, { place, activityId, card });
    }
    return { kind: 'done' };
  }

  return { deliver, gaveUp: () => Promise.resolve() };
}
