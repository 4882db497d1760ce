import { defaults } from '@causeway/shared/domain/defaults.js';
import type { NoticeKind } from '@causeway/shared/domain/notice/notice.js';
import { reminderKinds } from '@causeway/shared/domain/notice/notice.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';

const weekMs = 7 * dayMs;

export interface NoticeFor {
  readonly personId: PersonId;
  readonly kind: NoticeKind;
}

type NoticeAbout = NoticeFor & { readonly subjectId: string };

/** Inbox and outbox together, in the transaction of what caused it. */
export function sendNotice(ports: Ports, stores: Stores, notice: NoticeAbout, now: Instant): void {
  const id = ports.newId<'notice'>();
  const delivery = { delivery: 'waiting', deliveryReason: null } as const;
  stores.notices.insert({ id, ...notice, ...delivery, createdAt: now, seenAt: null });
  stores.outbox.insert({
    id: ports.newId(),
    kind: 'notice',
    lane: notice.personId,
    coalesceKey: null,
    payload: { noticeId: id },
    dueAt: now,
  });
}

const beyondQuota = 'enough reminders this week';

/**
 * Like `sendNotice`, but for what only reminds there is a quota over all programs: beyond it, a
 * reminder stands in the inbox alone.
 */
export async function sendWithinQuota(
  ports: Ports,
  stores: Stores,
  notice: NoticeAbout,
  now: Instant,
): Promise<void> {
  const { personId, kind } = notice;
  const isReminder = reminderKinds.includes(kind);
  const sent = isReminder
    ? await stores.notices.countSent(personId, reminderKinds, now - weekMs)
    : 0;
  if (!isReminder || sent < defaults.remindersPerWeek.value) {
    sendNotice(ports, stores, notice, now);
    return;
  }
  const id = ports.newId<'notice'>();
  const delivery = { delivery: 'undeliverable', deliveryReason: beyondQuota } as const;
  stores.notices.insert({ id, ...notice, ...delivery, createdAt: now, seenAt: null });
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
