import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { NoticeId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';

/** Shown in the tab: the most that can be known, since nobody can tell what was read. */
export async function markNoticesSeen(
  ports: Ports,
  actor: Actor,
  command: { readonly noticeIds: readonly NoticeId[] },
): Promise<Outcome<{ unseen: number }, never>> {
  const now = ports.now();
  await ports.commands.run(actor.tenantId, async (stores) => {
    stores.notices.markSeen(actor.personId, command.noticeIds, now);
  });
  return done({ unseen: await ports.read(actor.tenantId).notices.countUnseen(actor.personId) });
}
