import type { ApprovalRule } from '@causeway/shared/domain/approval/approval-rule.js';
import { readyMadeRules, ruleKeyOf } from '@causeway/shared/domain/approval/approval-rule.js';
import type { Transition } from '@causeway/shared/domain/program/transition.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';

/** Who decides on a transition of this program, as it was last saved, or the ready-made rule. */
export async function currentRule(
  stores: Stores,
  programId: ProgramId,
  transition: Transition,
): Promise<ApprovalRule> {
  const key = ruleKeyOf(transition);
  return (await stores.approvalRules.current(programId, key)) ?? readyMadeRules[key];
}
