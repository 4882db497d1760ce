import { idSchema } from '@causeway/shared/api/values.js';
import type { CardKind, DeliveryState, Notice } from '@causeway/shared/domain/notice/notice.js';
import type { NoticeId, PersonId, TenantId } from '@causeway/shared/lib/ids.js';
import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/adaptive-card.js';
import type { StoreCommands } from '../../store/commands.js';
import type { Conversation } from '../../store/conversation-store.js';
import type { Stores } from '../../store/stores.js';
import type { Attempt, ClaimedMessage, Deliverer, GivenUp } from '../delivery.js';
import type { PacedConnector } from '../paced-connector.js';
import { keepSentCard } from './keep-sent-card.js';

const payloadSchema = z.object({ noticeId: idSchema<'notice'>() });

/** The card as it is right now; undefined once its subject is gone. */
export type DrawNotice = (
  tenantId: TenantId,
  card: Pick<Notice, 'subjectId' | 'personId'> & { readonly kind: CardKind },
) => Promise<AdaptiveCard | undefined>;

type RecordDelivery = (
  tenantId: TenantId,
  delivery: {
    readonly noticeId: NoticeId;
    readonly state: DeliveryState;
    readonly reason: string | null;
  },
) => Promise<void>;

export interface NoticePorts {
  readonly commands: StoreCommands;
  readonly read: (tenantId: TenantId) => Stores;
  readonly connector: PacedConnector;
  readonly drawNotice: DrawNotice;
  readonly recordDelivery: RecordDelivery;
  readonly newId: () => string;
  readonly now: () => number;
  /** Where a chat is opened with somebody who never wrote; undefined where that cannot be, as in `local`. */
  readonly newChats: { readonly serviceUrl: string; readonly botId: string } | undefined;
}

type Reached =
  | { readonly kind: 'at'; readonly place: Conversation }
  | { readonly kind: 'not-yet'; readonly attempt: Attempt };

async function openChat(
  ports: NoticePorts,
  tenantId: TenantId,
  personId: PersonId,
): Promise<Reached> {
  const { newChats, connector, commands } = ports;
  if (!newChats) {
    const attempt = { kind: 'give-up', how: 'undeliverable', reason: 'no chat yet' } as const;
    return { kind: 'not-yet', attempt };
  }
  const opened = await connector.open({ ...newChats, tenantId, personId });
  if (opened.kind === 'wait') return { kind: 'not-yet', attempt: opened };
  const isOpen = opened.kind === 'answered' && opened.status < 300;
  if (!isOpen || opened.activityId === undefined) {
    return { kind: 'not-yet', attempt: { kind: 'failed', result: opened } };
  }
  const place = { personId, conversationId: opened.activityId, ...newChats };
  await commands.run(tenantId, async (stores) => stores.conversations.upsert(place));
  return { kind: 'at', place };
}

/** A notice as a new message in the person's chat, drawn at the moment it leaves. */
export function deliverNotice(ports: NoticePorts): Deliverer {
  async function deliver(message: ClaimedMessage): Promise<Attempt> {
    const { tenantId } = message;
    const { noticeId } = payloadSchema.parse(message.payload);
    const stores = ports.read(tenantId);
    const notice = await stores.notices.get(noticeId);
    // A worker before this one may have sent it and ended before it could say so.
    if (!notice || notice.delivery === 'sent') return { kind: 'done' };
    const card = await ports.drawNotice(tenantId, notice);
    if (!card) return { kind: 'give-up', how: 'undeliverable', reason: 'its subject is gone' };
    const known = await stores.conversations.get(notice.personId);
    const reached: Reached = known
      ? { kind: 'at', place: known }
      : await openChat(ports, tenantId, notice.personId);
    if (reached.kind === 'not-yet') return reached.attempt;
    const { place } = reached;
    const result = await ports.connector.send(tenantId, place, card);
    if (result.kind === 'wait') return result;
    if (result.kind !== 'answered' || result.status >= 300) return { kind: 'failed', result };
    await ports.recordDelivery(tenantId, { noticeId, state: 'sent', reason: null });
    const { activityId } = result;
    if (activityId !== undefined) {
      await keepSentCard(ports, tenantId, notice, { place, activityId, card });
    }
    return { kind: 'done' };
  }

  async function gaveUp(message: ClaimedMessage, how: GivenUp, reason: string): Promise<void> {
    const payload = payloadSchema.safeParse(message.payload);
    if (!payload.success) return;
    const { noticeId } = payload.data;
    await ports.recordDelivery(message.tenantId, { noticeId, state: how, reason });
  }

  return { deliver, gaveUp };
}
