import type { Instant } from '../../lib/instant.js';
import type {
  ApprovalId,
  EvidenceId,
  HaltId,
  PersonId,
  ProgramId,
  SnapshotId,
  UseCaseId,
} from '../../lib/ids.js';
import type { Phase } from './program.js';

/** Where a halt or a hold reaches: a ring, a use case, both, or everything. */
export interface Scope {
  readonly ring: number | null;
  readonly useCaseId: UseCaseId | null;
}

/** Stops growth (`hold`) or use (`halt`), until somebody resumes it by name. */
export interface Stop {
  readonly id: HaltId;
  readonly kind: 'hold' | 'halt';
  readonly scope: Scope;
  readonly reason: string;
  /** Null when a guardrail did it. */
  readonly by: PersonId | null;
  readonly at: Instant;
}

/** The answer that closes a phase; it cites evidence, or there is none. */
export interface PhaseAnswer {
  readonly phase: Phase;
  readonly answer: string;
  readonly evidenceIds: readonly EvidenceId[];
  readonly by: PersonId;
  readonly at: Instant;
}

export interface Extension {
  readonly until: Instant;
  readonly reason: string;
  readonly by: PersonId;
  readonly at: Instant;
}

/** What let a program take a step, kept with the step. */
export interface StepTaken {
  readonly transition: string;
  readonly approvalId: ApprovalId;
  readonly snapshotId: SnapshotId;
  readonly at: Instant;
}

/** Where a program stands on its way, and what stands in it. Changed by decisions alone. */
export interface Stage {
  readonly programId: ProgramId;
  readonly version: number;
  readonly phase: Phase;
  readonly ring: number | null;
  /** Since when it is in this phase or ring. */
  readonly since: Instant;
  /** Advance, extend or end by then. */
  readonly decideBy: Instant;
  /** Of the present phase or ring; two make it the portfolio's first line. */
  readonly extensions: readonly Extension[];
  readonly stops: readonly Stop[];
  readonly answers: readonly PhaseAnswer[];
  readonly steps: readonly StepTaken[];
  /** The furthest ring that ever was; retreating does not lower it. */
  readonly furthestRing: number;
  readonly end: { readonly reason: string; readonly by: PersonId; readonly at: Instant } | null;
}
