import type { Instant } from '../../lib/instant.js';
import type { ApprovalId, PersonId, ProgramId, SnapshotId } from '../../lib/ids.js';
import type { GrantRole } from '../access/grant.js';
import type { Transition } from '../program/transition.js';

/** How many of which functions have to say yes. A change makes a new version and voids what is open. */
export interface ApprovalRule {
  readonly version: number;
  readonly functions: readonly { readonly role: GrantRole; readonly needed: number }[];
}

export interface Verdict {
  readonly personId: PersonId;
  /** The function they decided for, resolved at that moment. */
  readonly role: GrantRole;
  /** Whose vote it was, where it was delegated. */
  readonly onBehalfOf: PersonId | null;
  readonly verdict: 'approve' | 'reject';
  readonly reason: string;
  /** Of a rejection: what has to be shown for a yes. */
  readonly criteria: readonly string[];
  readonly at: Instant;
}

export type ApprovalState =
  'open' | 'granted' | 'rejected' | 'withdrawn' | 'expired' | 'void' | 'used';

/** A question to named functions about one snapshot. It never decides by itself or by time. */
export interface Approval {
  readonly id: ApprovalId;
  readonly version: number;
  readonly programId: ProgramId;
  readonly transition: Transition;
  readonly snapshotId: SnapshotId;
  readonly snapshotHash: string;
  readonly rule: ApprovalRule;
  readonly requestedBy: PersonId;
  readonly requestedAt: Instant;
  readonly expiresAt: Instant;
  readonly state: ApprovalState;
  readonly verdicts: readonly Verdict[];
  /** Which change made it void. */
  readonly voidedBy: string | null;
  readonly closedAt: Instant | null;
}
