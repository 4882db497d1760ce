import type { GrantRole } from '@causeway/shared/domain/access/grant.js';
import { decideSecondWaiver } from '@causeway/shared/domain/waiver/decide-waiver.js';
import type { Waiver, WaiverEvent } from '@causeway/shared/domain/waiver/waiver.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import type { Cause } from '../approval/commit-approval.js';
import { loadAuthorities } from '../approval/authorities.js';
import type { NoticeFor } from '../notice/send-notice.js';

const ownerRoles: readonly GrantRole[] = ['governance-owner', 'sponsor'];

/** Everybody may second it who has a part; asked are those who answer for the program, or else all. */
async function whoIsAsked(
  stores: Stores,
  waiver: Waiver,
  now: Cause['now'],
): Promise<readonly PersonId[]> {
  const authorities = await loadAuthorities(stores, waiver.programId, now);
  const may = authorities.people.filter((by) => {
    const { roles } = authorities.of(by);
    const { version } = waiver;
    return decideSecondWaiver(waiver, { by, now, version, roles }).kind === 'accepted';
  });
  const owners = may.filter((by) =>
    authorities.of(by).roles.some((role) => ownerRoles.includes(role)),
  );
  return owners.length > 0 ? owners : may;
}

/** Who is told of what became of an exception: of the question who is asked, of the rest both who stand for it. */
export async function noticesAfter(
  stores: Stores,
  after: Waiver,
  events: readonly WaiverEvent[],
  { actorId, now }: Cause,
): Promise<readonly NoticeFor[]> {
  const both = [after.askedBy, after.second?.by].filter((id) => id !== undefined);
  const notices: NoticeFor[] = [];
  for (const { type } of events) {
    if (type === 'waiver-asked') {
      const asked = await whoIsAsked(stores, after, now);
      notices.push(...asked.map((personId) => ({ personId, kind: 'waiver-asked' as const })));
      continue;
    }
    const isTold = type === 'waiver-seconded' || type === 'waiver-declined';
    const kind = isTold ? type : 'waiver-ended';
    const others = both.filter((personId) => personId !== actorId);
    notices.push(...others.map((personId) => ({ personId, kind }) as const));
  }
  return notices;
}
