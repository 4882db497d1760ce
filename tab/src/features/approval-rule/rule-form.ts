import type { ApprovalRuleView } from '@causeway/shared/api/approvals.js';
import type { GrantRole } from '@causeway/shared/domain/access/grant.js';
import { mostNeeded } from '@causeway/shared/domain/approval/decide-approval-rule.js';
import { readNumber } from '../../lib/read-number.js';
import { uuidV7 } from '../../lib/uuid-v7.js';

/** A function as it is typed; half a number stays half a number. */
export interface TypedFunction {
  readonly key: string;
  readonly role: GrantRole;
  readonly needed: string;
}

export function typedFunctions({ functions }: ApprovalRuleView): readonly TypedFunction[] {
  return functions.map(({ role, needed }) => ({ key: uuidV7(), role, needed: String(needed) }));
}

/** Undefined where it is no count of people. */
export function readNeeded(text: string): number | undefined {
  const needed = readNumber(text);
  const isCount = Number.isInteger(needed) && Number(needed) >= 1 && Number(needed) <= mostNeeded;
  return isCount ? needed : undefined;
}

/** Undefined while a number is none. */
export function functionsFrom(
  typed: readonly TypedFunction[],
): ApprovalRuleView['functions'] | undefined {
  const read = typed.flatMap(({ role, needed }) => {
    const count = readNeeded(needed);
    return count === undefined ? [] : [{ role, needed: count }];
  });
  return read.length === typed.length ? read : undefined;
}
