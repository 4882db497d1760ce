import type { Instant } from '../../lib/instant.js';
import type { PersonId, ProgramId, WaiverId } from '../../lib/ids.js';

/** A named, reasoned, seconded, expiring exception from one criterion of one transition. */
export interface Waiver {
  readonly id: WaiverId;
  readonly version: number;
  readonly programId: ProgramId;
  readonly criterion: string;
  readonly transition: string;
  readonly reason: string;
  readonly askedBy: PersonId;
  readonly askedAt: Instant;
  readonly secondedBy: PersonId | null;
  readonly secondedAt: Instant | null;
  readonly until: Instant;
  readonly withdrawnAt: Instant | null;
}
