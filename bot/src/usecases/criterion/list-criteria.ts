import type { CriterionView, OfferedShareView } from '@causeway/shared/api/criteria.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayRegisterCriteria, maySeeEvidence } from '@causeway/shared/domain/access/permissions.js';
import { offeredShares } from '@causeway/shared/domain/measure/offered-shares.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { viewCriteria } from './view-criteria.js';

interface RegisteredCriteria {
  criteria: CriterionView[];
  offered: OfferedShareView[];
  mayRegister: boolean;
}

export async function listCriteria(
  ports: Ports,
  actor: Actor,
  query: { readonly programId: ProgramId },
): Promise<Outcome<RegisteredCriteria, 'forbidden' | 'absent'>> {
  const { programId } = query;
  if (!maySeeEvidence(actor, programId)) return reject('forbidden');
  const stores = ports.read(actor.tenantId);
  if (!(await stores.programs.get(programId))) return reject('absent');
  return done({
    criteria: await viewCriteria(stores, programId, ports.now()),
    offered: [...offeredShares],
    mayRegister: mayRegisterCriteria(actor, programId),
  });
}
