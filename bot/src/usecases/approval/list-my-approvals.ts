import type { ApprovalView } from '@causeway/shared/api/approvals.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { isActive } from '@causeway/shared/domain/approval/delegation.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { viewApproval } from './view-approval.js';

/** Everything that waits for this person's word, for themselves or for somebody else. */
export async function listMyApprovals(
  ports: Ports,
  actor: Actor,
): Promise<Outcome<{ approvals: ApprovalView[] }, never>> {
  const now = ports.now();
  const stores = ports.read(actor.tenantId);
  const handed = await stores.delegations.listTo(actor.personId);
  const programIds = [
    ...actor.grants.map(({ programId }) => programId),
    ...handed.filter((one) => isActive(one, now)).map(({ programId }) => programId),
  ];
  const live = await stores.approvals.listLiveOf([...new Set(programIds)]);
  const open = live.filter(({ state }) => state === 'open');
  const views = await Promise.all(open.map((one) => viewApproval(stores, one, actor, now)));
  return done({ approvals: views.filter(({ voices }) => voices.length > 0) });
}
