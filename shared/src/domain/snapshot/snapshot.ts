import type { Instant } from '../../lib/instant.js';
import type { ForecastId, PersonId, ProgramId, SnapshotId, WaiverId } from '../../lib/ids.js';
import type { CriterionResult } from '../gate/criterion-result.js';
import type { Shortfall } from '../gate/shortfalls.js';
import type { Transition } from '../program/transition.js';
import type { Projection } from '../projection/project.js';
import type { WaivedOutcome } from '../waiver/waiver.js';
import type { Basis } from './basis.js';

/** An exception as it is printed. Who asked for it and who seconded it stand with the waiver. */
export interface PrintedWaiver {
  readonly id: WaiverId;
  readonly criterion: string;
  readonly transition: string;
  readonly covers: WaivedOutcome;
  readonly reason: string;
  readonly until: Instant;
}

/** What was projected before anybody could know, as it is printed. */
export interface PrintedForecast {
  readonly id: ForecastId;
  readonly measure: string;
  readonly projection: Projection;
}

/** What is frozen. Its canonical JSON is hashed, byte for byte; no person is in it. */
export interface SnapshotBody {
  readonly programId: ProgramId;
  readonly transition: Transition;
  readonly takenAt: Instant;
  readonly basis: Basis;
  readonly results: readonly CriterionResult[];
  /** All of the program that are in force, whichever transition they were asked for. */
  readonly waivers: readonly PrintedWaiver[];
  /** Older ones hold the words of whoever asked, also for what was found. */
  readonly shortfalls: readonly Shortfall[];
  /** The newest that stood; null where nothing was projected. Older snapshots do not say. */
  readonly forecast?: PrintedForecast | null;
  /** The written answer to the phase's question. */
  readonly answer: string;
  /** What each number is recomputed from: cell counts, risk tables, looks. No row per person, no cell below k. */
  readonly statistics: Readonly<Record<string, unknown>>;
  /** How people call the parts of the basis, by the key they have there. */
  readonly names: Readonly<Record<string, string>>;
}

export interface Snapshot {
  readonly id: SnapshotId;
  readonly body: SnapshotBody;
  /** SHA-256 of the body's canonical JSON, hex. */
  readonly hash: string;
  readonly takenBy: PersonId;
  /** Who measured a criterion, or recorded evidence that one cites: they do not decide on it. */
  readonly measuredBy: readonly PersonId[];
}
