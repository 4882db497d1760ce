import type { ReplyPayload } from '@causeway/shared/api/chat-reply.js';
import { replyPayloadSchema } from '@causeway/shared/api/chat-reply.js';
import type { TenantId } from '@causeway/shared/lib/ids.js';
import type { AdaptiveCard } from '../../cards/adaptive-card.js';
import type { Attempt, ClaimedMessage, Deliverer } from '../delivery.js';
import type { PacedConnector } from '../paced-connector.js';

export interface ReplyPorts {
  readonly connector: PacedConnector;
  /** Undefined once what it should show is gone. */
  readonly drawReply: (
    tenantId: TenantId,
    payload: ReplyPayload,
  ) => Promise<AdaptiveCard | undefined>;
}

/** What the bot says back in a chat. Nothing is kept of it once it is said. */
export function deliverReply({ connector, drawReply }: ReplyPorts): Deliverer {
  async function deliver(message: ClaimedMessage): Promise<Attempt> {
    const payload = replyPayloadSchema.parse(message.payload);
    const card = await drawReply(message.tenantId, payload);
    if (!card) return { kind: 'done' };
    const result = await connector.send(message.tenantId, payload.conversation, card);
    if (result.kind === 'wait') return result;
    const isDone = result.kind === 'answered' && result.status < 300;
    return isDone ? { kind: 'done' } : { kind: 'failed', result };
  }
  return { deliver, gaveUp: () => Promise.resolve() };
}
