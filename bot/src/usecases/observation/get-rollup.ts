import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { maySeeEvidence } from '@causeway/shared/domain/access/permissions.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';

export interface RollupView {
  observations: number;
  waiting: number;
  countedAt: Instant | null;
}

/** How much of what was received is counted. */
export async function getRollup(
  ports: Ports,
  actor: Actor,
  { programId }: { readonly programId: ProgramId },
): Promise<Outcome<RollupView>> {
  if (!maySeeEvidence(actor, programId)) return reject('forbidden');
  const stores = ports.read(actor.tenantId);
  if (!(await stores.programs.get(programId))) return reject('absent');
  const rollup = await stores.rollups.get(programId);
  const waiting = await stores.observations.countWaiting(programId);
  const observations = rollup?.observations ?? 0;
  return done({
    observations,
    waiting,
    countedAt: rollup && observations > 0 ? rollup.countedAt : null,
  });
}
