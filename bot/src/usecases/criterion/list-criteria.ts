import type { CriterionView } from '@causeway/shared/api/criteria.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayRegisterCriteria, maySeeEvidence } from '@causeway/shared/domain/access/permissions.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { viewCriteria } from './view-criteria.js';

export async function listCriteria(
  ports: Ports,
  actor: Actor,
  query: { readonly programId: ProgramId },
): Promise<Outcome<{ criteria: CriterionView[]; mayRegister: boolean }, 'forbidden' | 'absent'>> {
  const { programId } = query;
  if (!maySeeEvidence(actor, programId)) return reject('forbidden');
  const stores = ports.read(actor.tenantId);
  if (!(await stores.programs.get(programId))) return reject('absent');
  return done({
    criteria: await viewCriteria(stores, programId, ports.now()),
    mayRegister: mayRegisterCriteria(actor, programId),
  });
}
