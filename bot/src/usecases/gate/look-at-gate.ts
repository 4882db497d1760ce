import { coveringWaivers } from '@causeway/shared/domain/approval/unmet-criteria.js';
import type { GateHealth } from '@causeway/shared/domain/gate/gate-health.js';
import { gateHealth } from '@causeway/shared/domain/gate/gate-health.js';
import { transitionKey } from '@causeway/shared/domain/program/transition.js';
import { canonicalJson } from '@causeway/shared/lib/canonical-json.js';
import type { ProgramId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import type { GateNow } from '../snapshot/load-gate.js';
import { loadGate, shownBy } from '../snapshot/load-gate.js';
import type { GatePorts } from './gate-ports.js';
import { lookAtGateLater } from './look-at-gate-soon.js';

function healthOf(gate: GateNow): GateHealth {
  const shown = shownBy(gate);
  const looked = {
    programId: gate.programId,
    evaluatedAt: gate.now,
    transition: transitionKey(gate.evaluated.transition),
  };
  return gateHealth(looked, shown.results, new Set(coveringWaivers(shown).keys()));
}

/** On record goes what changed for whoever follows it. */
async function keep(ports: Ports, stores: Stores, health: GateHealth): Promise<void> {
  const { programId, evaluatedAt, ...said } = health;
  const before = await stores.gateHealth.get(programId);
  stores.gateHealth.set(health);
  if (before) {
    const { programId: _programId, evaluatedAt: _evaluatedAt, ...saidBefore } = before;
    if (canonicalJson(saidBefore) === canonicalJson(said)) return;
  }
  stores.ledger.append([
    {
      id: ports.newId(),
      at: evaluatedAt,
      actorId: null,
      type: 'gate-looked-at',
      subject: 'evidence',
      subjectId: programId,
      programId,
      body: said,
      personal: {},
    },
  ]);
}

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
  await ports.commands.run(tenantId, async (stores) => {
    // Where no step is left there is no gate, and nothing to come back for.
    if (gate) await keep(ports, stores, healthOf(gate));
    else stores.timers.cancel('look-at-gate', programId);
  });
}
