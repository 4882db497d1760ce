import { decideEscalateFlag } from '@causeway/shared/domain/flag/decide-flag-by-clock.js';
import { defaultDeadlines } from '@causeway/shared/domain/escalation/deadline.js';
import type { FlagId, TenantId } from '@causeway/shared/lib/ids.js';
import { loadPath } from '../escalation/load-path.js';
import type { Ports } from '../ports.js';
import { commitFlag } from './commit-flag.js';

/** The clock calls this when nobody took a flag in time. Called too early or too late, it does nothing. */
export async function escalateFlag(
  ports: Ports,
  tenantId: TenantId,
  command: { readonly flagId: FlagId },
): Promise<void> {
  const now = ports.now();
  await ports.commands.run(tenantId, async (stores) => {
    const flag = await stores.flags.get(command.flagId);
    if (!flag) return;
    const path = await loadPath(stores, 'flag', flag.programId, flag.useCaseId);
    const deadlines = path.charter?.deadlines ?? defaultDeadlines;
    const deadline = deadlines[flag.triage.severity];
    const decision = decideEscalateFlag(flag, path.candidates, deadline, now);
    if (decision.kind === 'rejected') return;
    await commitFlag(ports, stores, flag, decision.events, { by: 'clock', now });
  });
}
