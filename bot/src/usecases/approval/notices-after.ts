import type { Approval, ApprovalEvent } from '@causeway/shared/domain/approval/approval.js';
import type { NoticeKind } from '@causeway/shared/domain/notice/notice.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import type { NoticeFor } from '../notice/send-notice.js';
import type { Authorities } from './authorities.js';
import { loadAuthorities, wantedFor } from './authorities.js';

type ApprovalNotice = Extract<NoticeKind, `approval-${string}`>;

/** What each of these means; everything else only redraws the cards that are there. */
const kinds: Readonly<Partial<Record<ApprovalEvent['type'], ApprovalNotice>>> = {
  'approval-requested': 'approval-requested',
  'approval-granted': 'approval-decided',
  'approval-rejected': 'approval-decided',
  'approval-withdrawn': 'approval-withdrawn',
  'approval-voided': 'approval-void',
  'approval-reminded': 'approval-expiring',
  'approval-expired': 'approval-expired',
};

/** Whoever has spoken, and for whom. */
function spoken({ verdicts }: Approval): readonly PersonId[] {
  const people = verdicts.flatMap(({ personId, onBehalfOf }) => [personId, onBehalfOf]);
  return people.filter((id) => id !== null);
}

interface Around {
  readonly now: Instant;
  readonly actorId: PersonId | null;
  readonly measuredBy: readonly PersonId[];
}

/** Whose word is still missing, as things stood before. */
function wanted(
  before: Approval | undefined,
  after: Approval,
  authorities: Authorities,
  { measuredBy }: Around,
): readonly PersonId[] {
  if ((before ?? after).state !== 'open') return [];
  return wantedFor({ ...after, verdicts: before?.verdicts ?? [] }, authorities, measuredBy);
}

/**
 * Of a question and of a reminder, whoever is wanted; of every end, whoever was wanted, has spoken or
 * asked. Nobody is told of what they just did themselves, which making something void never is.
 */
export async function noticesAfter(
  stores: Stores,
  before: Approval | undefined,
  after: Approval,
  events: readonly ApprovalEvent[],
  around: Around,
): Promise<readonly NoticeFor[]> {
  const told = events.flatMap(({ type }) => kinds[type] ?? []);
  if (told.length === 0) return [];
  const authorities = await loadAuthorities(stores, after.programId, around.now);
  const asked = wanted(before, after, authorities, around);
  return told.flatMap((kind) => {
    const isEnd = kind !== 'approval-requested' && kind !== 'approval-expiring';
    const concerned = isEnd ? [...asked, ...spoken(after)] : asked;
    const people = kind === 'approval-requested' ? concerned : [...concerned, after.requestedBy];
    const doer = kind === 'approval-void' ? null : around.actorId;
    const others = [...new Set(people)].filter((personId) => personId !== doer);
    return others.map((personId) => ({ personId, kind }));
  });
}
