import type { Instant } from '../../lib/instant.js';
import type { PersonId, ProgramId, UseCaseId } from '../../lib/ids.js';

export interface WorkloadShare {
  readonly useCaseId: UseCaseId;
  /** Of the real work. */
  readonly percent: number;
  /** Where the number comes from. */
  readonly source: string;
}

/** What the real work consists of. What nobody knows is a part of it, so that it is always whole. */
export interface Workload {
  readonly programId: ProgramId;
  readonly version: number;
  readonly shares: readonly WorkloadShare[];
  readonly otherPercent: number;
  readonly savedBy: PersonId;
  readonly savedAt: Instant;
}

export type WorkloadEvent = { readonly type: 'workload-stated'; readonly workload: Workload };
