import type { RingsView } from '@causeway/shared/api/rings.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayPlanRollout } from '@causeway/shared/domain/access/permissions.js';
import { decideRemoveRing } from '@causeway/shared/domain/ring/decide-ring.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { loadStage } from '../stage/load-stage.js';
import { commitRing } from './commit-ring.js';
import { viewRings } from './view-rings.js';

export async function removeRing(
  ports: Ports,
  actor: Actor,
  command: {
    readonly programId: ProgramId;
    readonly number: number;
    readonly version: number;
  },
): Promise<Outcome<RingsView>> {
  const { programId, number, version } = command;
  const now = ports.now();
  const by = actor.personId;
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    if (!(await stores.programs.get(programId))) return reject('absent');
    if (!mayPlanRollout(actor, programId)) return reject('forbidden');
    const staged = await loadStage(ports, stores, programId);
    const rings = await stores.rings.list(programId);
    const ring = rings.find((one) => one.number === number);
    if (!staged || !ring) return reject('absent');
    const { stage } = staged;
    const decision = decideRemoveRing(ring, { by, now, version }, { stage, rings });
    if (decision.kind === 'rejected') return decision;
    await commitRing(ports, stores, { stage, ring }, decision.events, { actorId: by, now });
    return 'removed';
  });
  if (result !== 'removed') return result;
  return done(await viewRings(ports, actor, programId));
}
