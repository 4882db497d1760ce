import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayPurgeLabels } from '@causeway/shared/domain/access/permissions.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { recheckSoon } from '../approval/recheck-soon.js';
import { appendEntry } from '../ledger/append-entry.js';
import type { Ports } from '../ports.js';

/**
 * After the phase that labels served: nobody is said to be anything any more. What was counted stays
 * counted where it was, and belongs to nobody; it is told apart from what comes later by the moment
 * of the last count, so a purge and a count at the same moment wait for each other.
 */
export async function purgeLabels(
  ports: Ports,
  actor: Actor,
  command: { readonly programId: ProgramId },
): Promise<Outcome<Record<string, never>, 'forbidden' | 'absent'>> {
  const { programId } = command;
  if (!mayPurgeLabels(actor, programId)) return reject('forbidden');
  return ports.commands.run(actor.tenantId, async (stores) => {
    if (!(await stores.programs.get(programId))) return reject('absent');
    const rollup = await stores.rollups.get(programId);
    const labels = await stores.labels.count(programId);
    const { observations, countedAt } = rollup ?? { observations: 0, countedAt: ports.now() };
    stores.rollups.save(rollup, { programId, observations, countedAt });
    stores.labels.purge(programId, countedAt);
    appendEntry(ports, stores, actor, {
      type: 'labels-purged',
      subject: 'evidence',
      subjectId: programId,
      programId,
      body: { labels },
    });
    await recheckSoon(stores, programId, ports.now());
    return done({});
  });
}
