import { decideTickApproval } from '@causeway/shared/domain/approval/decide-approval-end.js';
import type { ApprovalId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Ports } from '../ports.js';
import { commitApproval } from './commit-approval.js';

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
    const decision = decideTickApproval(approval, now);
    if (decision.kind === 'rejected') return;
    const measuredBy = (await stores.snapshots.get(approval.snapshotId))?.measuredBy ?? [];
    const cause = { actorId: null, now, measuredBy };
    await commitApproval(ports, stores, approval, decision.events, cause);
  });
}
