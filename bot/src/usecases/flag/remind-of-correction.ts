import { decideCorrectionOverdue } from '@causeway/shared/domain/flag/decide-flag-by-clock.js';
import type { FlagId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Ports } from '../ports.js';
import { commitFlag } from './commit-flag.js';

/** The clock calls this when something that reached others should have been put right. */
export async function remindOfCorrection(
  ports: Ports,
  tenantId: TenantId,
  command: { readonly flagId: FlagId },
): Promise<void> {
  const now = ports.now();
  await ports.commands.run(tenantId, async (stores) => {
    const flag = await stores.flags.get(command.flagId);
    const decision = flag && decideCorrectionOverdue(flag, now);
    if (!flag || decision?.kind !== 'accepted') return;
    await commitFlag(ports, stores, flag, decision.events, { by: 'clock', now });
  });
}
