import type { ApprovalRuleView } from '@causeway/shared/api/approvals.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayEditApprovalRules } from '@causeway/shared/domain/access/permissions.js';
import type { ApprovalRule, RuleKey } from '@causeway/shared/domain/approval/approval-rule.js';
import { readyMadeRules } from '@causeway/shared/domain/approval/approval-rule.js';
import { decideSaveApprovalRule } from '@causeway/shared/domain/approval/decide-approval-rule.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { appendEntry } from '../ledger/append-entry.js';
import { namePeople } from '../person/name-people.js';
import type { Ports } from '../ports.js';
import { viewRule } from './view-rule.js';
import { voidOpenApprovals } from './void-open-approvals.js';

/** The next version of who decides; what was asked under the one before is void. */
export async function saveApprovalRule(
  ports: Ports,
  actor: Actor,
  command: {
    readonly programId: ProgramId;
    readonly transition: RuleKey;
    readonly version: number;
    readonly functions: ApprovalRule['functions'];
  },
): Promise<Outcome<ApprovalRuleView>> {
  const { programId, transition, version: drawnFrom, functions } = command;
  const now = ports.now();
  const { personId: savedBy, tenantId } = actor;
  const result = await ports.commands.run(tenantId, async (stores) => {
    if (!(await stores.programs.get(programId))) return reject('absent');
    if (!mayEditApprovalRules(actor)) return reject('forbidden');
    const saved = await stores.approvalRules.current(programId, transition);
    const asked = { programId, transition, functions, savedBy, savedAt: now, drawnFrom };
    const decision = decideSaveApprovalRule(saved ?? readyMadeRules[transition], asked);
    if (decision.kind === 'rejected') return decision;
    for (const { type, rule } of decision.events) {
      stores.approvalRules.insert(rule);
      appendEntry(ports, stores, actor, {
        type,
        subject: 'approval',
        subjectId: programId,
        programId,
        body: { transition, version: rule.version, functions },
      });
    }
    const changes = [{ kind: 'approval-rule-changed' as const, key: transition, name: transition }];
    await voidOpenApprovals(ports, stores, { programId, changes }, { actorId: savedBy, now });
    return { rules: decision.events.map(({ rule }) => rule) };
  });
  if ('kind' in result) return result;
  const names = await namePeople(ports.read(tenantId), [savedBy], now);
  return done(viewRule(transition, result.rules.at(-1), names));
}
