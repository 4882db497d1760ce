import type { Instant } from '../../lib/instant.js';
import type { ApprovalId, PersonId, ProgramId, SnapshotId } from '../../lib/ids.js';
import type { Transition } from '../program/transition.js';
import type { BasisChange } from '../snapshot/basis-change.js';
import type { ApprovalRule } from './approval-rule.js';
import type { Voice } from './voices.js';

/** One person's word for one function, resolved at that moment. */
export interface Verdict extends Voice {
  readonly personId: PersonId;
  readonly verdict: 'approve' | 'reject';
  readonly reason: string;
  /** Of a rejection: what has to be shown for a yes. */
  readonly criteria: readonly string[];
  readonly at: Instant;
}

/** Of `open` and `granted` a later one follows; the others are ends. */
export const approvalStates = [
  'open',
  'granted',
  'rejected',
  'withdrawn',
  'expired',
  'void',
  'used',
] as const;
export type ApprovalState = (typeof approvalStates)[number];

/** A question to named functions about one snapshot. It never decides by itself or by time. */
export interface Approval {
  readonly id: ApprovalId;
  /** Moves with everything that happens to it; a reminder happens to nobody's decision. */
  readonly version: number;
  readonly programId: ProgramId;
  readonly transition: Transition;
  readonly snapshotId: SnapshotId;
  readonly snapshotHash: string;
  readonly rule: ApprovalRule;
  readonly note: string;
  readonly requestedBy: PersonId;
  readonly requestedAt: Instant;
  /** While open: until when it can be decided. Once granted: until when it can be used. */
  readonly expiresAt: Instant;
  readonly state: ApprovalState;
  readonly verdicts: readonly Verdict[];
  /** What made it void. */
  readonly voidedBy: readonly BasisChange[];
  /** Who ended it; nobody where a change or the clock did. */
  readonly endedBy: PersonId | null;
  readonly endedAt: Instant | null;
}

export type ApprovalEvent =
  | { readonly type: 'approval-requested'; readonly approval: Approval }
  | { readonly type: 'approval-verdict-given'; readonly verdict: Verdict }
  | { readonly type: 'approval-granted'; readonly at: Instant; readonly expiresAt: Instant }
  | { readonly type: 'approval-rejected'; readonly by: PersonId; readonly at: Instant }
  | {
      readonly type: 'approval-withdrawn';
      readonly by: PersonId;
      readonly at: Instant;
      readonly reason: string;
    }
  | { readonly type: 'approval-reminded'; readonly at: Instant }
  | { readonly type: 'approval-expired'; readonly at: Instant }
  | {
      readonly type: 'approval-voided';
      readonly changes: readonly BasisChange[];
      readonly at: Instant;
    }
  | { readonly type: 'approval-used'; readonly by: PersonId | null; readonly at: Instant };

/** Whether it can still come to anything. */
export function isLive({ state }: Pick<Approval, 'state'>): boolean {
  return state === 'open' || state === 'granted';
}
