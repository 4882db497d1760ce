import type { Approval } from '@causeway/shared/domain/approval/approval.js';
import { decideTickApproval } from '@causeway/shared/domain/approval/decide-approval-end.js';
import type { ApprovalId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import { commitApproval, recordApproval, setApprovalTimer } from './commit-approval.js';

/** Whoever asked is always among those reminded. */
async function isReminded(stores: Stores, { id, requestedBy }: Approval): Promise<boolean> {
  const kinds = ['approval-expiring'] as const;
  return (await stores.notices.latestDelivery(id, requestedBy, kinds)) !== undefined;
}

/** The clock calls this: it reminds, and in the end it says that nobody decided. It never decides. */
export async function tickApproval(
  ports: Ports,
  tenantId: TenantId,
  command: { readonly approvalId: ApprovalId },
): Promise<void> {
  const now = ports.now();
  await ports.commands.run(tenantId, async (stores) => {
    const approval = await stores.approvals.get(command.approvalId);
    if (!approval) return;
    const told = { isReminded: await isReminded(stores, approval) };
    const decision = decideTickApproval(approval, now, told);
    if (decision.kind === 'rejected') {
      // A clock that is ahead of ours called too early; it has to call again.
      if (decision.code === 'not-due') setApprovalTimer(stores, approval, now);
      return;
    }
    const { events } = decision;
    const measuredBy = (await stores.snapshots.get(approval.snapshotId))?.measuredBy ?? [];
    const cause = { actorId: null, now, measuredBy };
    if (events.every(({ type }) => type === 'approval-reminded')) {
      // Nothing of it changed, so no card in anybody's chat is too old to be pressed.
      setApprovalTimer(stores, approval, now);
      await recordApproval(ports, stores, approval, approval, events, cause);
    } else await commitApproval(ports, stores, approval, events, cause);
  });
}
