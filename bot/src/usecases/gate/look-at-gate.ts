import { coveringWaivers } from '@causeway/shared/domain/approval/unmet-criteria.js';
import { gateHealth } from '@causeway/shared/domain/gate/gate-health.js';
import { transitionKey } from '@causeway/shared/domain/program/transition.js';
import type { ProgramId, TenantId } from '@causeway/shared/lib/ids.js';
import { loadGate, shownBy } from '../snapshot/load-gate.js';
import type { GatePorts } from './gate-ports.js';
import { lookAtGateLater } from './look-at-gate-soon.js';

/**
 * The clock calls this when something moved, and once a day: how a program's gate stands is kept as
 * counts, so that a look at two hundred programs evaluates none of them.
 */
export async function lookAtGate(
  ports: GatePorts,
  tenantId: TenantId,
  { programId }: { readonly programId: ProgramId },
): Promise<void> {
  const now = ports.now();
  // Set before the look: what moves during it is looked at by the next one.
  await ports.commands.run(tenantId, (stores) => {
    lookAtGateLater(stores, programId, now);
    return Promise.resolve();
  });
  const gate = await loadGate(ports, ports.read(tenantId), programId, now);
  await ports.commands.run(tenantId, (stores) => {
    // Where no step is left there is no gate, and nothing to come back for.
    if (!gate) stores.timers.cancel('look-at-gate', programId);
    else {
      const shown = shownBy(gate);
      const looked = {
        programId,
        evaluatedAt: now,
        transition: transitionKey(gate.evaluated.transition),
      };
      const excepted = new Set(coveringWaivers(shown).keys());
      stores.gateHealth.set(gateHealth(looked, shown.results, excepted));
    }
    return Promise.resolve();
  });
}
