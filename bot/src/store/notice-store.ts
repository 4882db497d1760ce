import type { Instant } from '@causeway/shared/lib/instant.js';
import type { NoticeId, PersonId } from '@causeway/shared/lib/ids.js';
import type { DeliveryState, Notice, NoticeKind } from '@causeway/shared/domain/notice/notice.js';
import type { NoticeTable } from '../db/schema.js';
import { statement } from '../db/statement.js';
import type { Session } from './session.js';
import { statementForIds } from './statement-for-ids.js';

interface LatestDelivery {
  readonly delivery: DeliveryState;
  readonly seenAt: Instant | null;
  readonly createdAt: Instant;
}

export interface NoticeStore {
  get(id: NoticeId): Promise<Notice | undefined>;
  insert(notice: Notice): void;
  /** Newest first. */
  list(
    personId: PersonId,
    after: { readonly createdAt: Instant; readonly id: NoticeId } | undefined,
    limit: number,
  ): Promise<readonly Notice[]>;
  /** Among the newest 500. */
  countUnseen(personId: PersonId): Promise<number>;
  markSeen(personId: PersonId, ids: readonly NoticeId[], at: Instant): void;
  setDelivery(id: NoticeId, state: DeliveryState, reason: string | null): void;
  /** Of the newest notice of these kinds about the subject to this person. */
  latestDelivery(
    subjectId: string,
    personId: PersonId,
    kinds: readonly NoticeKind[],
  ): Promise<LatestDelivery | undefined>;
  /** How many of these kinds went to this person's chat from then on, or are about to. */
  countSent(personId: PersonId, kinds: readonly NoticeKind[], from: Instant): Promise<number>;
  /** Whether this person was ever told of the subject. */
  wasSent(subjectId: string, personId: PersonId): Promise<boolean>;
}

type Of = { tenantId: string };

const longestReason = 400;

const getNotice = statement<Of & { noticeId: string }>()((db, arg) =>
  db
    .selectFrom('notice')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('notice_id', '=', arg('noticeId'))
    .compile(),
);

const listFirst = statement<Of & { personId: string; limit: number }>()((db, arg, dialect) =>
  db
    .selectFrom('notice')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('person_id', '=', arg('personId'))
    .orderBy('created_at', 'desc')
    .orderBy('notice_id', 'desc')
    .modifyEnd(dialect.limit(arg('limit')))
    .compile(),
);

const listNext = statement<
  Of & { personId: string; createdAt: number; noticeId: string; limit: number }
>()((db, arg, dialect) =>
  db
    .selectFrom('notice')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('person_id', '=', arg('personId'))
    .where('created_at', '<=', arg('createdAt'))
    .where((eb) =>
      eb.or([eb('created_at', '<', arg('createdAt')), eb('notice_id', '<', arg('noticeId'))]),
    )
    .orderBy('created_at', 'desc')
    .orderBy('notice_id', 'desc')
    .modifyEnd(dialect.limit(arg('limit')))
    .compile(),
);

/** Among so many of the newest: an index over the unseen ones would cost every notice a random page. */
const countedNotices = 500;

const countUnseenNotices = statement<Of & { personId: string; limit: number }>()(
  (db, arg, dialect) =>
    db
      .selectFrom(
        db
          .selectFrom('notice')
          .select('seen_at')
          .where('tenant_id', '=', arg('tenantId'))
          .where('person_id', '=', arg('personId'))
          .orderBy('created_at', 'desc')
          .orderBy('notice_id', 'desc')
          .modifyEnd(dialect.limit(arg('limit')))
          .as('newest'),
      )
      .select((eb) => eb.fn.countAll<number>().as('unseen'))
      .where('seen_at', 'is', null)
      .compile(),
);

const markNoticeSeen = statement<Of & { personId: string; noticeId: string; seenAt: number }>()(
  (db, arg) =>
    db
      .updateTable('notice')
      .set({ seen_at: arg('seenAt') })
      .where('tenant_id', '=', arg('tenantId'))
      .where('notice_id', '=', arg('noticeId'))
      .where('person_id', '=', arg('personId'))
      .where('seen_at', 'is', null)
      .compile(),
);

const updateDelivery = statement<
  Of & { noticeId: string; delivery: string; reason: string | null }
>()((db, arg) =>
  db
    .updateTable('notice')
    .set({ delivery: arg('delivery'), delivery_reason: arg('reason') })
    .where('tenant_id', '=', arg('tenantId'))
    .where('notice_id', '=', arg('noticeId'))
    .compile(),
);

const listDeliveries = statementForIds<
  Of & { subjectId: string; personId: string; limit: number }
>()((db, arg, kinds, dialect) =>
  db
    .selectFrom('notice')
    .select(['delivery', 'seen_at', 'created_at'])
    .where('tenant_id', '=', arg('tenantId'))
    .where('subject_id', '=', arg('subjectId'))
    .where('person_id', '=', arg('personId'))
    .where('kind', 'in', kinds)
    .orderBy('created_at', 'desc')
    .orderBy('notice_id', 'desc')
    .modifyEnd(dialect.limit(arg('limit')))
    .compile(),
);

const countReached = statementForIds<Of & { personId: string; fromAt: number; none: string }>()(
  (db, arg, kinds) =>
    db
      .selectFrom('notice')
      .select((eb) => eb.fn.countAll<number>().as('reached'))
      .where('tenant_id', '=', arg('tenantId'))
      .where('person_id', '=', arg('personId'))
      .where('created_at', '>=', arg('fromAt'))
      .where('kind', 'in', kinds)
      .where('delivery', '<>', arg('none'))
      .compile(),
);

const findSent = statement<Of & { subjectId: string; personId: string; limit: number }>()(
  (db, arg, dialect) =>
    db
      .selectFrom('notice')
      .select('notice_id')
      .where('tenant_id', '=', arg('tenantId'))
      .where('subject_id', '=', arg('subjectId'))
      .where('person_id', '=', arg('personId'))
      .orderBy('created_at')
      .modifyEnd(dialect.limit(arg('limit')))
      .compile(),
);

function toNotice(row: NoticeTable): Notice {
  return {
    id: row.notice_id as NoticeId,
    personId: row.person_id as PersonId,
    kind: row.kind as NoticeKind,
    subjectId: row.subject_id,
    createdAt: row.created_at,
    delivery: row.delivery as DeliveryState,
    deliveryReason: row.delivery_reason,
    seenAt: row.seen_at,
  };
}

function toLatest(row: Pick<NoticeTable, 'delivery' | 'seen_at' | 'created_at'>): LatestDelivery {
  const { delivery, seen_at: seenAt, created_at: createdAt } = row;
  return { delivery: delivery as DeliveryState, seenAt, createdAt };
}

export function createNoticeStore(session: Session): NoticeStore {
  return {
    async get(id) {
      const row = await session.one(getNotice, { noticeId: id });
      return row && toNotice(row);
    },
    insert(notice) {
      session.insert('notice', {
        tenant_id: session.tenantId,
        person_id: notice.personId,
        created_at: notice.createdAt,
        notice_id: notice.id,
        kind: notice.kind,
        subject_id: notice.subjectId,
        delivery: notice.delivery,
        delivery_reason: notice.deliveryReason,
        seen_at: notice.seenAt,
      });
    },
    async list(personId, after, limit) {
      const rows = after
        ? await session.all(listNext, {
            personId,
            createdAt: after.createdAt,
            noticeId: after.id,
            limit,
          })
        : await session.all(listFirst, { personId, limit });
      return rows.map(toNotice);
    },
    async countUnseen(personId) {
      const row = await session.one(countUnseenNotices, { personId, limit: countedNotices });
      return Number(row?.unseen ?? 0);
    },
    markSeen(personId, ids, at) {
      for (const noticeId of ids)
        session.change(markNoticeSeen, { personId, noticeId, seenAt: at });
    },
    setDelivery(id, state, reason) {
      const cut = reason === null ? null : reason.slice(0, longestReason);
      session.change(updateDelivery, { noticeId: id, delivery: state, reason: cut });
    },
    async latestDelivery(subjectId, personId, kinds) {
      const rows = await listDeliveries(session, kinds, { subjectId, personId, limit: 1 });
      const [row] = rows;
      return row && toLatest(row);
    },
    async countSent(personId, kinds, fromAt) {
      const place = { personId, fromAt, none: 'undeliverable' };
      const counted = await countReached(session, kinds, place);
      return counted.reduce((sum, row) => sum + Number(row.reached), 0);
    },
    async wasSent(subjectId, personId) {
      return (await session.one(findSent, { subjectId, personId, limit: 1 })) !== undefined;
    },
  };
}
