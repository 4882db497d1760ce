import type { Approval, ApprovalEvent } from '@causeway/shared/domain/approval/approval.js';
import type { NoticeKind } from '@causeway/shared/domain/notice/notice.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import type { NoticeFor } from '../notice/send-notice.js';
import { loadAuthorities, wantedFor } from './authorities.js';

type ApprovalNotice = Extract<NoticeKind, `approval-${string}`>;

/** What each of these means to whom; everything else only redraws the cards that are there. */
const kinds: Readonly<Partial<Record<ApprovalEvent['type'], ApprovalNotice>>> = {
  'approval-requested': 'approval-requested',
  'approval-granted': 'approval-decided',
  'approval-rejected': 'approval-decided',
  'approval-voided': 'approval-void',
  'approval-reminded': 'approval-expiring',
  'approval-expired': 'approval-expired',
};

/**
 * Who is told: whoever is still wanted, of a question and of its end without an answer; whoever asked,
 * of everything that was not their own doing; whoever has spoken, when their word went for nothing.
 */
export async function noticesAfter(
  stores: Stores,
  before: Approval | undefined,
  after: Approval,
  events: readonly ApprovalEvent[],
  around: { readonly now: Instant; readonly measuredBy: readonly PersonId[] },
): Promise<readonly NoticeFor[]> {
  const notices: NoticeFor[] = [];
  for (const { type } of events) {
    const kind = kinds[type];
    if (!kind) continue;
    const told = new Set<PersonId>();
    const isAsked = kind !== 'approval-decided' && (before ?? after).state === 'open';
    if (isAsked) {
      const authorities = await loadAuthorities(stores, after.programId, around.now);
      const asked = { ...after, verdicts: before?.verdicts ?? [] };
      for (const one of wantedFor(asked, authorities, around.measuredBy)) told.add(one);
    }
    if (kind !== 'approval-requested') told.add(after.requestedBy);
    if (kind === 'approval-void') for (const one of after.verdicts) told.add(one.personId);
    notices.push(...[...told].map((personId) => ({ personId, kind })));
  }
  return notices;
}
