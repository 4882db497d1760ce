import type { NoticeLine } from '@causeway/shared/api/mine.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { NoticeId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { cursorFrom, cursorText } from '../cursor.js';
import type { Ports } from '../ports.js';
import { drawLine } from './draw-line.js';

const pageSize = 30;

/** The inbox: the record of what a person was told, whether or not a message reached their chat. */
export async function listMyNotices(
  ports: Ports,
  actor: Actor,
  query: { readonly after?: string | undefined },
): Promise<Outcome<{ notices: NoticeLine[]; next: string | null }, 'invalid'>> {
  const stores = ports.read(actor.tenantId);
  const cursor = cursorFrom<{ createdAt: number; id: NoticeId }>(query.after, {
    createdAt: 'number',
    id: 'string',
  });
  if (cursor === 'unreadable') return reject('invalid');
  const notices = await stores.notices.list(actor.personId, cursor, pageSize);
  const last = notices.length === pageSize ? notices.at(-1) : undefined;
  const now = ports.now();
  const lines = notices.map(async (notice) => {
    const { id, kind, subjectId, createdAt, seenAt, delivery } = notice;
    return {
      id,
      kind,
      subjectId,
      createdAt,
      seenAt,
      delivery,
      ...(await drawLine(stores, notice, now)),
    };
  });
  return done({
    notices: await Promise.all(lines),
    next: last ? cursorText({ createdAt: last.createdAt, id: last.id }) : null,
  });
}
