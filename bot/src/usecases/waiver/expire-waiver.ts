import { decideExpireWaiver } from '@causeway/shared/domain/waiver/decide-waiver.js';
import type { TenantId, WaiverId } from '@causeway/shared/lib/ids.js';
import type { Ports } from '../ports.js';
import { commitWaiver, setExpiryTimer } from './commit-waiver.js';

/** The clock calls this when an exception is over. */
export async function expireWaiver(
  ports: Ports,
  tenantId: TenantId,
  command: { readonly waiverId: WaiverId },
): Promise<void> {
  const now = ports.now();
  await ports.commands.run(tenantId, async (stores) => {
    const waiver = await stores.waivers.get(command.waiverId);
    if (!waiver) return;
    const decision = decideExpireWaiver(waiver, now);
    if (decision.kind === 'rejected') {
      // A clock that is ahead of ours called too early; it has to call again.
      if (now < waiver.until) setExpiryTimer(stores, waiver);
      return;
    }
    await commitWaiver(ports, stores, waiver, decision.events, { actorId: null, now });
  });
}
