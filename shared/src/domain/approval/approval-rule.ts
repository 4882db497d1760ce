import type { Instant } from '../../lib/instant.js';
import type { PersonId, ProgramId } from '../../lib/ids.js';
import type { GrantRole } from '../access/grant.js';
import { grantRoles } from '../access/grant.js';
import type { Transition } from '../program/transition.js';

/** How many of which functions have to say yes. A change makes a new version and voids what is open. */
export interface ApprovalRule {
  /** 0 is the ready-made one. */
  readonly version: number;
  readonly functions: readonly { readonly role: GrantRole; readonly needed: number }[];
}

/** Every ring has the same rule: what differs between them is what is shown. */
export const ruleKeys = ['stress-testing', 'infrastructure-build', 'ring', 'completion'] as const;
export type RuleKey = (typeof ruleKeys)[number];

export interface SavedApprovalRule extends ApprovalRule {
  readonly programId: ProgramId;
  readonly transition: RuleKey;
  readonly savedBy: PersonId;
  readonly savedAt: Instant;
}

export function ruleKeyOf(transition: Transition): RuleKey {
  return transition.kind === 'phase' ? transition.to : transition.kind;
}

/** Whoever asks for a step is no function that decides on it. */
export const decidingRoles: readonly GrantRole[] = grantRoles.filter(
  (role) => role !== 'program-manager',
);

export const readyMadeRules: Readonly<Record<RuleKey, ApprovalRule>> = {
  'stress-testing': {
    version: 0,
    functions: [
      { role: 'sponsor', needed: 1 },
      { role: 'approver-business', needed: 1 },
    ],
  },
  'infrastructure-build': {
    version: 0,
    functions: [
      { role: 'approver-business', needed: 1 },
      { role: 'approver-security', needed: 1 },
    ],
  },
  ring: {
    version: 0,
    functions: [
      { role: 'sponsor', needed: 1 },
      { role: 'approver-business', needed: 1 },
      { role: 'approver-legal', needed: 1 },
      { role: 'approver-security', needed: 1 },
    ],
  },
  completion: {
    version: 0,
    functions: [
      { role: 'sponsor', needed: 1 },
      { role: 'approver-business', needed: 1 },
    ],
  },
};
