import type { RingsView } from '@causeway/shared/api/rings.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayPlanRollout } from '@causeway/shared/domain/access/permissions.js';
import { decidePlanRing } from '@causeway/shared/domain/ring/decide-ring.js';
import type { RingPlan } from '@causeway/shared/domain/ring/ring.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { loadStage } from '../stage/load-stage.js';
import { commitRing } from './commit-ring.js';
import { ringFacts } from './ring-facts.js';
import { viewRings } from './view-rings.js';

export async function planRing(
  ports: Ports,
  actor: Actor,
  command: RingPlan & {
    readonly programId: ProgramId;
    readonly number: number;
    readonly version: number;
    readonly reason: string | null;
  },
): Promise<Outcome<RingsView>> {
  const { programId, number, version, reason, ...plan } = command;
  const now = ports.now();
  const by = actor.personId;
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    if (!(await stores.programs.get(programId))) return reject('absent');
    if (!mayPlanRollout(actor, programId)) return reject('forbidden');
    const staged = await loadStage(ports, stores, programId);
    if (!staged) return reject('absent');
    const { stage } = staged;
    const rings = await stores.rings.list(programId);
    const before = rings.find((ring) => ring.number === number);
    const { useCaseIds } = plan;
    const facts = await ringFacts(stores, stage, rings, { number, useCaseIds });
    const decision = decidePlanRing(before, { number, plan, by, now, version, reason }, facts);
    if (decision.kind === 'rejected') return decision;
    const cause = { actorId: by, now };
    await commitRing(ports, stores, { stage, ring: before }, decision.events, cause);
    return 'planned';
  });
  if (result !== 'planned') return result;
  return done(await viewRings(ports, actor, programId));
}
