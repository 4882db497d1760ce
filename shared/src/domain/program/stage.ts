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
import type { Standing } from './transition.js';

/** Where a halt or a hold reaches: a ring, a use case, both, or everything. */
export interface Scope {
  readonly ring: number | null;
  readonly useCaseId: UseCaseId | null;
}

export const stopKinds = ['hold', 'halt'] as const;
export type StopKind = (typeof stopKinds)[number];

/** Stops growth (`hold`) or use (`halt`), until somebody resumes it by name. */
export interface Stop {
  readonly id: HaltId;
  readonly kind: StopKind;
  readonly scope: Scope;
  readonly reason: string;
  /** Null when a guardrail did it. */
  readonly by: PersonId | null;
  readonly at: Instant;
}

/** The answer that closes a phase or a ring; it cites evidence, or there is none. */
export interface PhaseAnswer {
  readonly phase: Phase;
  readonly ring: number | null;
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

export interface StageEnd {
  readonly reason: string;
  readonly by: PersonId;
  readonly at: Instant;
  /** The program its lead took on in its place. */
  readonly insteadFor: ProgramId | null;
  /** Where it stood until then; an end from before this was kept has none. */
  readonly from?: Standing;
}

/** Where a program stands on its way, and what stands in it. Changed by decisions alone. */
export interface Stage {
  readonly programId: ProgramId;
  readonly version: number;
  /** Who leads it, and answers for what else they lead. */
  readonly leadId: PersonId | null;
  readonly phase: Phase;
  readonly ring: number | null;
  /** Since when it is in this phase or ring. */
  readonly since: Instant;
  /** Advance, extend or end by then; null once there is nothing left to decide. */
  readonly decideBy: Instant | null;
  /** What the clock said of the present date. */
  readonly remindedAt: Instant | null;
  readonly overdueAt: Instant | null;
  /** Of the present phase or ring; two make it the portfolio's first line. */
  readonly extensions: readonly Extension[];
  /** Those that nobody resumed. */
  readonly stops: readonly Stop[];
  readonly answers: readonly PhaseAnswer[];
  readonly steps: readonly StepTaken[];
  /** The furthest ring that ever was; retreating does not lower it. */
  readonly furthestRing: number;
  readonly end: StageEnd | null;
}

export type StageEvent =
  | { readonly type: 'stage-started'; readonly stage: Stage }
  | { readonly type: 'stage-lead-named'; readonly leadId: PersonId; readonly at: Instant }
  | { readonly type: 'stage-answered'; readonly answer: PhaseAnswer }
  | {
      readonly type: 'stage-advanced';
      readonly to: Standing;
      readonly step: StepTaken;
      readonly decideBy: Instant | null;
    }
  | { readonly type: 'stage-extended'; readonly extension: Extension }
  | { readonly type: 'stage-ended'; readonly end: StageEnd }
  | { readonly type: 'stage-held'; readonly stop: Stop }
  | { readonly type: 'stage-halted'; readonly stop: Stop }
  | {
      readonly type: 'stage-resumed';
      readonly stop: Stop;
      readonly reason: string;
      readonly by: PersonId;
      readonly at: Instant;
    }
  | {
      readonly type: 'stage-retreated';
      readonly to: Standing;
      readonly reason: string;
      readonly by: PersonId;
      readonly at: Instant;
      readonly decideBy: Instant;
    }
  | { readonly type: 'stage-decision-near'; readonly at: Instant }
  | { readonly type: 'stage-decision-overdue'; readonly at: Instant };

/** Whether anything can still be decided about where it goes. */
export function isUnderWay({ phase }: Pick<Stage, 'phase'>): boolean {
  return phase !== 'completed' && phase !== 'ended';
}

/** Everything before the first ring. */
export function isPilot({ phase }: Pick<Stage, 'phase'>): boolean {
  return isUnderWay({ phase }) && phase !== 'staged-rollout';
}
