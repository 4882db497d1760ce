import type { Instant } from '../../lib/instant.js';
import type { PersonId, ProgramId, WaiverId } from '../../lib/ids.js';

/** What it excuses. Whoever excused missing evidence did not excuse a failure. */
export type WaivedOutcome = 'inconclusive' | 'fail';

/** A named, reasoned, seconded, expiring exception from one criterion of one transition. */
export interface Waiver {
  readonly id: WaiverId;
  /** Moves with everything that happens to it. */
  readonly version: number;
  readonly programId: ProgramId;
  /** The name under which the template lists the criterion. */
  readonly criterion: string;
  readonly transition: string;
  readonly covers: WaivedOutcome;
  readonly reason: string;
  readonly askedBy: PersonId;
  readonly askedAt: Instant;
  readonly second: { readonly by: PersonId; readonly at: Instant } | null;
  /** Who was to second it said no: it never begins, and whoever asked may ask for another. */
  readonly decline: { readonly by: PersonId; readonly at: Instant; readonly reason: string } | null;
  readonly until: Instant;
  /** When the clock noted that it was over. What is in force is decided by `until` alone. */
  readonly expiredAt: Instant | null;
  readonly withdrawal: {
    readonly by: PersonId;
    readonly at: Instant;
    readonly reason: string;
  } | null;
}

export type WaiverEvent =
  | { readonly type: 'waiver-asked'; readonly waiver: Waiver }
  | { readonly type: 'waiver-seconded'; readonly by: PersonId; readonly at: Instant }
  | { readonly type: 'waiver-declined'; readonly decline: NonNullable<Waiver['decline']> }
  | { readonly type: 'waiver-withdrawn'; readonly withdrawal: NonNullable<Waiver['withdrawal']> }
  | { readonly type: 'waiver-expired'; readonly at: Instant };

export type WaiverRejection =
  | 'stale'
  | 'reason-missing'
  | 'until-in-past'
  | 'until-too-far'
  | 'unknown-criterion'
  | 'nothing-to-waive'
  | 'fail-cannot-be-waived'
  | 'stale-cannot-be-waived'
  | 'own-waiver'
  | 'no-part-in-program'
  | 'seconded-already'
  | 'declined-already'
  | 'waiver-is-over'
  | 'withdrawn-already'
  | 'not-due';
