import type { Instant } from '../../lib/instant.js';
import type { PersonId, ProgramId, SnapshotId } from '../../lib/ids.js';
import type { CriterionResult } from '../gate/criterion-result.js';
import type { Transition } from '../program/transition.js';

/** The version of everything a decision rests on. Any other version is another decision. */
export interface Basis {
  readonly template: string;
  readonly templateVersion: number;
  readonly stageVersion: number;
  readonly rings: readonly { readonly number: number; readonly version: number }[];
  readonly sheets: Readonly<Record<string, number>>;
  readonly criteria: Readonly<Record<string, number>>;
  readonly waivers: Readonly<Record<string, number>>;
  readonly evidence: Readonly<Record<string, number>>;
  readonly stops: readonly string[];
  readonly approvalRuleVersion: number;
}

/** What is frozen. Its canonical JSON is hashed, byte for byte; ids stand for people. */
export interface SnapshotBody {
  readonly programId: ProgramId;
  readonly transition: Transition;
  readonly takenAt: Instant;
  readonly basis: Basis;
  readonly results: readonly CriterionResult[];
  readonly waived: readonly {
    readonly criterion: string;
    readonly waiverId: string;
    readonly until: Instant;
  }[];
  readonly shortfalls: readonly string[];
  readonly answer: string;
  /** What each number is recomputed from: cell counts, risk tables, looks. No row per person, no cell below k. */
  readonly statistics: Readonly<Record<string, unknown>>;
}

export interface Snapshot {
  readonly id: SnapshotId;
  readonly body: SnapshotBody;
  /** SHA-256 of the body's canonical JSON, hex. */
  readonly hash: string;
  readonly takenBy: PersonId;
}
