import { decideEscalateDrill } from '@causeway/shared/domain/drill/decide-drill.js';
import type { DrillId, TenantId } from '@causeway/shared/lib/ids.js';
import { loadPath } from '../escalation/load-path.js';
import type { Ports } from '../ports.js';
import { commitDrill } from './commit-drill.js';

/** The clock calls this when a test alarm was not acknowledged in time. */
export async function escalateDrill(
  ports: Ports,
  tenantId: TenantId,
  command: { readonly drillId: DrillId },
): Promise<void> {
  const now = ports.now();
  await ports.commands.run(tenantId, async (stores) => {
    const drill = await stores.drills.get(command.drillId);
    if (!drill) return;
    const { candidates } = await loadPath(stores, 'flag', drill.programId, drill.useCaseId);
    const decision = decideEscalateDrill(drill, candidates, now);
    if (decision.kind === 'rejected') return;
    await commitDrill(ports, stores, drill, decision.events, { actorId: null, now });
  });
}
