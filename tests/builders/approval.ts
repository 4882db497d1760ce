import type { Approval } from '@causeway/shared/domain/approval/approval.js';
import type { ApprovalRule } from '@causeway/shared/domain/approval/approval-rule.js';
import type { Delegation } from '@causeway/shared/domain/approval/delegation.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { someMonday } from './flag.js';
import { newTestId } from './ids.js';

/** Two of legal and one sponsor. */
export const twoOfLegalAndASponsor: ApprovalRule = {
  version: 0,
  functions: [
    { role: 'approver-legal', needed: 2 },
    { role: 'sponsor', needed: 1 },
  ],
};

export function anApproval(approval: Partial<Approval> = {}): Approval {
  return {
    id: newTestId<'approval'>(),
    version: 1,
    programId: newTestId<'program'>(),
    transition: { kind: 'ring', to: 2 },
    snapshotId: newTestId<'snapshot'>(),
    snapshotHash: 'a'.repeat(64),
    rule: twoOfLegalAndASponsor,
    note: '',
    requestedBy: newTestId<'person'>(),
    requestedAt: someMonday,
    expiresAt: someMonday + 7 * dayMs,
    state: 'open',
    verdicts: [],
    voidedBy: [],
    endedBy: null,
    endedAt: null,
    ...approval,
  };
}

export function aDelegation(delegation: Partial<Delegation> = {}): Delegation {
  return {
    id: newTestId<'delegation'>(),
    version: 1,
    programId: newTestId<'program'>(),
    from: newTestId<'person'>(),
    to: newTestId<'person'>(),
    functions: ['approver-legal'],
    fromAt: someMonday,
    untilAt: someMonday + 5 * dayMs,
    recordedAt: someMonday,
    endedAt: null,
    ...delegation,
  };
}
