import type { NoticeKind } from '@causeway/shared/domain/notice/notice.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';

export interface NoticeFor {
  readonly personId: PersonId;
  readonly kind: NoticeKind;
}

/** Inbox and outbox together, in the transaction of what caused it. */
export function sendNotice(
  ports: Ports,
  stores: Stores,
  notice: NoticeFor & { readonly subjectId: string },
  now: Instant,
): void {
  const id = ports.newId<'notice'>();
  stores.notices.insert({
    id,
    personId: notice.personId,
    kind: notice.kind,
    subjectId: notice.subjectId,
    createdAt: now,
    delivery: 'waiting',
    deliveryReason: null,
    seenAt: null,
  });
  stores.outbox.insert({
    id: ports.newId(),
    kind: 'notice',
    lane: notice.personId,
    coalesceKey: null,
    payload: { noticeId: id },
    dueAt: now,
  });
}

/** Cards already in somebody's chat show the new state; several changes in a row become one redraw. */
export async function redrawCards(
  ports: Ports,
  stores: Stores,
  subjectId: string,
  now: Instant,
): Promise<void> {
  for (const card of await stores.sentCards.listLive(subjectId)) {
    stores.outbox.insert({
      id: ports.newId(),
      kind: 'card-update',
      lane: card.personId,
      coalesceKey: `card:${card.id}`,
      payload: { sentCardId: card.id },
      dueAt: now,
    });
  }
}
