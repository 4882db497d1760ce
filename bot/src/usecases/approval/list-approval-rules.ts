import type { ApprovalRuleView } from '@causeway/shared/api/approvals.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import {
  mayEditApprovalRules,
  maySeeEvidence,
} from '@causeway/shared/domain/access/permissions.js';
import { ruleKeys } from '@causeway/shared/domain/approval/approval-rule.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { namePeople } from '../person/name-people.js';
import type { Ports } from '../ports.js';
import { viewRule } from './view-rule.js';

/** One for each transition, saved or ready-made. */
export async function listApprovalRules(
  ports: Ports,
  actor: Actor,
  query: { readonly programId: ProgramId },
): Promise<Outcome<{ rules: ApprovalRuleView[]; mayEdit: boolean }, 'absent' | 'forbidden'>> {
  const { programId } = query;
  const stores = ports.read(actor.tenantId);
  if (!(await stores.programs.get(programId))) return reject('absent');
  if (!maySeeEvidence(actor, programId)) return reject('forbidden');
  const saved = await Promise.all(
    ruleKeys.map((key) => stores.approvalRules.current(programId, key)),
  );
  const savers = saved.map((rule) => rule?.savedBy);
  const names = await namePeople(stores, savers, ports.now());
  const rules = ruleKeys.map((key, at) => viewRule(key, saved[at], names));
  return done({ rules, mayEdit: mayEditApprovalRules(actor) });
}
