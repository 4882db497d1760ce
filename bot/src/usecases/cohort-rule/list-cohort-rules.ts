import type { CohortRuleView } from '@causeway/shared/api/cohort.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayPlanCohort, maySeeEvidence } from '@causeway/shared/domain/access/permissions.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { viewCohortRules } from './view-cohort-rules.js';

export async function listCohortRules(
  ports: Ports,
  actor: Actor,
  query: { readonly programId: ProgramId },
): Promise<Outcome<{ rules: CohortRuleView[]; mayPlan: boolean }, 'forbidden' | 'absent'>> {
  const { programId } = query;
  if (!maySeeEvidence(actor, programId)) return reject('forbidden');
  const stores = ports.read(actor.tenantId);
  if (!(await stores.programs.get(programId))) return reject('absent');
  const rules = await stores.cohortRules.list(programId);
  const views = await viewCohortRules(stores, rules, ports.now());
  return done({ rules: views, mayPlan: mayPlanCohort(actor, programId) });
}
