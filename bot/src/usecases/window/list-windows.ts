import type { WindowView } from '@causeway/shared/api/cohort.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayPlanCohort, maySeeEvidence } from '@causeway/shared/domain/access/permissions.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { viewWindows } from './view-windows.js';

export async function listWindows(
  ports: Ports,
  actor: Actor,
  query: { readonly programId: ProgramId },
): Promise<Outcome<{ windows: WindowView[]; mayPlan: boolean }, 'forbidden' | 'absent'>> {
  const { programId } = query;
  if (!maySeeEvidence(actor, programId)) return reject('forbidden');
  const stores = ports.read(actor.tenantId);
  if (!(await stores.programs.get(programId))) return reject('absent');
  const windows = await stores.windows.list(programId);
  const views = await viewWindows(stores, programId, windows, ports.now());
  return done({ windows: views, mayPlan: mayPlanCohort(actor, programId) });
}
