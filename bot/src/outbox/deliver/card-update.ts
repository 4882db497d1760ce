import { z } from 'zod';
import type { Attempt, ClaimedMessage, Deliverer } from '../delivery.js';
import type { NoticePorts } from './notice.js';

const payloadSchema = z.object({ sentCardId: z.string() });

type UpdatePorts = Pick<NoticePorts, 'commands' | 'read' | 'connector' | 'drawNotice'>;

/** A card already in somebody's chat, drawn again from how things are now. Nobody is notified by it. */
export function deliverCardUpdate(ports: UpdatePorts): Deliverer {
  async function markGone(message: ClaimedMessage): Promise<void> {
    const payload = payloadSchema.safeParse(message.payload);
    if (!payload.success) return;
    const { sentCardId } = payload.data;
    await ports.commands.run(message.tenantId, async (stores) =>
      stores.sentCards.markGone(sentCardId),
    );
  }

  async function deliver(message: ClaimedMessage): Promise<Attempt> {
    const { tenantId } = message;
    const { sentCardId } = payloadSchema.parse(message.payload);
    const sent = await ports.read(tenantId).sentCards.get(sentCardId);
    if (!sent || sent.state === 'gone') return { kind: 'done' };
    const card = await ports.drawNotice(tenantId, sent);
    if (!card) return { kind: 'done' };
    const result = await ports.connector.update(tenantId, sent, sent.activityId, card);
    if (result.kind === 'wait') return result;
    const isDone = result.kind === 'answered' && result.status < 300;
    return isDone ? { kind: 'done' } : { kind: 'failed', result };
  }

  // The chat has lost the card, or lost us. The inbox stands; only this card is not drawn again.
  return {
    deliver,
    gaveUp: (message, how) => (how === 'undeliverable' ? markGone(message) : Promise.resolve()),
  };
}
