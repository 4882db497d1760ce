import { decideVoidApproval } from '@causeway/shared/domain/approval/decide-approval-end.js';
import type { ApprovalId, ProgramId, TenantId } from '@causeway/shared/lib/ids.js';
import type { GatePorts } from '../gate/gate-ports.js';
import { commitApproval } from './commit-approval.js';
import { checkApproval } from './load-approval.js';
import { recheckLater } from './recheck-soon.js';

/** Once more where nobody else writes, for what was seen may be over by now. */
async function voidOvertaken(
  ports: GatePorts,
  tenantId: TenantId,
  approvalId: ApprovalId,
): Promise<void> {
  const now = ports.now();
  await ports.commands.run(tenantId, async (stores) => {
    const approval = await stores.approvals.get(approvalId);
    if (!approval) return;
    const { changes, measuredBy } = await checkApproval(ports, stores, approval, now);
    const decision = decideVoidApproval(approval, changes, now);
    if (decision.kind === 'rejected') return;
    const cause = { actorId: null, now, measuredBy };
    await commitApproval(ports, stores, approval, decision.events, cause);
  });
}

/**
 * For whatever moves outcomes without being a change of its own, such as new observations: what is
 * asked or granted in a program is held against what is there now. Nobody waits for the look.
 */
export async function recheckApprovals(
  ports: GatePorts,
  tenantId: TenantId,
  { programId }: { readonly programId: ProgramId },
): Promise<void> {
  const live = await ports.commands.run(tenantId, async (stores) => {
    const all = await stores.approvals.listLive(programId);
    // Set before the look: what moves during it is looked at by the next one.
    if (all.length > 0) recheckLater(stores, programId, ports.now());
    return all;
  });
  const stores = ports.read(tenantId);
  for (const approval of live) {
    const { changes } = await checkApproval(ports, stores, approval, ports.now());
    if (changes.length > 0) await voidOvertaken(ports, tenantId, approval.id);
  }
}
