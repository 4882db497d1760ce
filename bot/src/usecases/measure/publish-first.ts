import { minuteMs } from '@causeway/shared/lib/instant.js';
import type { ProgramId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Ports } from '../ports.js';
import { publishAt } from './edition-timer.js';

/** Whoever brings a program's first data brings it in several requests; the next edition is a day away. */
const quietMs = 5 * minuteMs;

/** Has a program's first edition made once nothing more arrives for a while; the others come by themselves. */
export async function publishFirst(
  ports: Ports,
  tenantId: TenantId,
  programId: ProgramId,
): Promise<void> {
  const stores = ports.read(tenantId);
  const rollup = await stores.rollups.get(programId);
  if (!rollup || rollup.observations === 0) return;
  if (await stores.editions.latest(programId)) return;
  await ports.commands.run(tenantId, (writing) => {
    publishAt(writing, programId, ports.now() + quietMs);
    return Promise.resolve();
  });
}
