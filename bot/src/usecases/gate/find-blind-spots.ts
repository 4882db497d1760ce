import { gateSpots } from '@causeway/shared/domain/gate/gate-spots.js';
import type { ProgramId, TenantId } from '@causeway/shared/lib/ids.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { readerFrom } from '../person/reader-of.js';
import type { Ports } from '../ports.js';
import { fillBlindSpots } from '../register/fill-blind-spots.js';
import type { GateSources } from './gate-sources.js';
import { houseSources } from './gate-sources.js';
import { loadGateFacts } from './load-gate-facts.js';

/** Of those who answer for the program, whoever comes first. */
async function localeOf(stores: Stores, programId: ProgramId) {
  const [owner] = await stores.grants.holdersOf(programId, 'governance-owner');
  return owner ? (await readerFrom(stores, owner)).locale : 'en';
}

/** The clock calls this once a day while a stress test runs: what it does not see lists itself. */
export async function findBlindSpots(
  ports: Ports,
  tenantId: TenantId,
  command: { readonly programId: ProgramId },
  sources: GateSources = houseSources,
): Promise<void> {
  const { programId } = command;
  const now = ports.now();
  await ports.commands.run(tenantId, async (stores) => {
    const facts = await loadGateFacts(stores, programId, { now, sources });
    if (facts?.stage.phase !== 'stress-testing') return;
    const locale = await localeOf(stores, programId);
    await fillBlindSpots(ports, stores, programId, gateSpots(facts), { locale, now });
    stores.timers.set({ kind: 'find-blind-spots', subjectId: programId, dueAt: now + dayMs });
  });
}
