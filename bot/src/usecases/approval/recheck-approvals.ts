import { decideVoidApproval } from '@causeway/shared/domain/approval/decide-approval-end.js';
import type { ProgramId, TenantId } from '@causeway/shared/lib/ids.js';
import type { GatePorts } from '../gate/gate-ports.js';
import { commitApproval } from './commit-approval.js';
import { checkApproval } from './load-approval.js';

/**
 * For whatever moves outcomes without being a change of its own, such as new observations: what is
 * asked or granted in a program is held against what is there now.
 */
export async function recheckApprovals(
  ports: GatePorts,
  tenantId: TenantId,
  command: { readonly programId: ProgramId },
): Promise<void> {
  const now = ports.now();
  await ports.commands.run(tenantId, async (stores) => {
    for (const approval of await stores.approvals.listLive(command.programId)) {
      const { changes, measuredBy } = await checkApproval(ports, stores, approval, now);
      const decision = decideVoidApproval(approval, changes, now);
      if (decision.kind === 'rejected') continue;
      const cause = { actorId: null, now, measuredBy };
      await commitApproval(ports, stores, approval, decision.events, cause);
    }
  });
}
