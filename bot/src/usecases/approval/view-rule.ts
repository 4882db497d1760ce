import type { ApprovalRuleView } from '@causeway/shared/api/approvals.js';
import type { RuleKey, SavedApprovalRule } from '@causeway/shared/domain/approval/approval-rule.js';
import { readyMadeRules } from '@causeway/shared/domain/approval/approval-rule.js';
import type { Names } from '../person/name-people.js';

export function viewRule(
  transition: RuleKey,
  saved: SavedApprovalRule | undefined,
  names: Names,
): ApprovalRuleView {
  const { version, functions } = saved ?? readyMadeRules[transition];
  return {
    transition,
    version,
    functions: functions.map(({ role, needed }) => ({ role, needed })),
    savedBy: names.orNull(saved?.savedBy),
    savedAt: saved?.savedAt ?? null,
  };
}
