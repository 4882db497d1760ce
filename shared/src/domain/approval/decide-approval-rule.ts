import type { Decision } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { ApprovalRule, SavedApprovalRule } from './approval-rule.js';
import { decidingRoles } from './approval-rule.js';

export interface ApprovalRuleEvent {
  readonly type: 'approval-rule-saved';
  readonly rule: SavedApprovalRule;
}

export type ApprovalRuleRejection =
  | 'stale'
  | 'nothing-changed'
  | 'function-does-not-decide'
  | 'function-twice'
  | 'needed-out-of-range'
  | 'sponsors-alone';

export const mostNeeded = 20;

function isSame(a: ApprovalRule, b: ApprovalRule): boolean {
  const lines = ({ functions }: ApprovalRule) =>
    functions.map(({ role, needed }) => `${role} ${String(needed)}`).join();
  return lines(a) === lines(b);
}

/** No rule lets a step pass without a yes of somebody who is not a sponsor; so none is empty. */
export function decideSaveApprovalRule(
  current: ApprovalRule,
  asked: Omit<SavedApprovalRule, 'version'> & { readonly drawnFrom: number },
): Decision<ApprovalRuleEvent, ApprovalRuleRejection> {
  const { drawnFrom, ...terms } = asked;
  if (current.version !== drawnFrom) return reject('stale', { version: current.version });
  const { functions } = terms;
  const roles = functions.map(({ role }) => role);
  const other = roles.find((role) => !decidingRoles.includes(role));
  if (other) return reject('function-does-not-decide', { role: other });
  if (new Set(roles).size !== roles.length) return reject('function-twice');
  const isCount = ({ needed }: { needed: number }) =>
    Number.isInteger(needed) && needed >= 1 && needed <= mostNeeded;
  if (!functions.every(isCount)) return reject('needed-out-of-range', { most: mostNeeded });
  if (!roles.some((role) => role !== 'sponsor')) return reject('sponsors-alone');
  const rule: SavedApprovalRule = { ...terms, version: current.version + 1 };
  if (isSame(current, rule)) return reject('nothing-changed');
  return accept({ type: 'approval-rule-saved', rule });
}
