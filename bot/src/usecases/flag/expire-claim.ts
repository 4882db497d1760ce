import { decideExpireClaim } from '@causeway/shared/domain/flag/decide-flag-by-clock.js';
import type { FlagId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Ports } from '../ports.js';
import { commitFlag } from './commit-flag.js';

/** The clock calls this when a claim lapses: the flag goes back and its path is asked again. */
export async function expireClaim(
  ports: Ports,
  tenantId: TenantId,
  command: { readonly flagId: FlagId },
): Promise<void> {
  const now = ports.now();
  await ports.commands.run(tenantId, async (stores) => {
    const flag = await stores.flags.get(command.flagId);
    const decision = flag && decideExpireClaim(flag, now);
    if (!flag || decision?.kind !== 'accepted') return;
    await commitFlag(ports, stores, flag, decision.events, { by: 'clock', now });
  });
}
