import type { Instant } from '../../lib/instant.js';
import type { DrillId, PersonId, ProgramId, UseCaseId } from '../../lib/ids.js';
import type { Ask, Skipped } from '../escalation/ask.js';

/** A deliberate test of an escalation path. Never counted as a flag. */
export interface Drill {
  readonly id: DrillId;
  readonly version: number;
  readonly programId: ProgramId;
  readonly useCaseId: UseCaseId;
  readonly startedBy: PersonId;
  readonly startedAt: Instant;
  readonly state: 'running' | 'acknowledged' | 'exhausted';
  readonly ask: Ask | null;
  /** The way it took, in order: who was asked and what came of it. */
  readonly steps: readonly DrillStep[];
  readonly endedAt: Instant | null;
}

export interface DrillStep {
  readonly personId: PersonId;
  readonly result: 'asked' | 'acknowledged' | 'no-answer' | Skipped['because'];
  readonly at: Instant;
}

export type DrillEvent =
  | { readonly type: 'drill-started'; readonly drill: Drill }
  | {
      readonly type: 'drill-asked';
      readonly ask: Ask;
      readonly skipped: readonly Skipped[];
      readonly at: Instant;
    }
  | { readonly type: 'drill-acknowledged'; readonly by: PersonId; readonly at: Instant }
  | {
      readonly type: 'drill-exhausted';
      readonly skipped: readonly Skipped[];
      readonly at: Instant;
    };

export type DrillRejection = 'not-in-state' | 'not-asked' | 'not-due' | 'no-path';
