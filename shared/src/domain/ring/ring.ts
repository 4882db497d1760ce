import type { PersonId, ProgramId, UseCaseId } from '../../lib/ids.js';
import type { Instant } from '../../lib/instant.js';

/** Who is in a ring. An attribute is one of the directory's, a group its id, a list what was imported. */
export type AudienceRule =
  | { readonly by: 'everybody' }
  | { readonly by: 'attribute'; readonly attribute: string; readonly values: readonly string[] }
  | { readonly by: 'group'; readonly groupIds: readonly string[] }
  /** Participants whose `ring` an import set to this number. */
  | { readonly by: 'list' };

/** What is planned of a ring. */
export interface RingPlan {
  readonly name: string;
  /** Whoever one of them names. */
  readonly audience: readonly AudienceRule[];
  /** Left out on purpose, to compare with. */
  readonly holdoutPercent: number;
  readonly useCaseIds: readonly UseCaseId[];
  /** Use cases open in it with a person checking each output before it goes on. */
  readonly humanReviewUseCaseIds: readonly UseCaseId[];
  /** The least time between opening and the next gate. */
  readonly minimumDays: number;
  /** Why other use cases come first than the results suggest. */
  readonly orderReason: string | null;
}

/** One step of the staged rollout, planned before it opens. A change makes a new version. */
export interface Ring extends RingPlan {
  readonly programId: ProgramId;
  readonly number: number;
  readonly version: number;
  readonly plannedBy: PersonId;
  readonly plannedAt: Instant;
}

export const ringLimits = {
  rings: 20,
  rules: 20,
  values: 200,
  holdoutPercent: 50,
  attribute: 60,
  value: 200,
} as const;

export type RingEvent =
  | { readonly type: 'ring-planned'; readonly ring: Ring }
  | { readonly type: 'ring-changed'; readonly ring: Ring; readonly reason: string | null }
  | {
      readonly type: 'ring-removed';
      readonly number: number;
      readonly by: PersonId;
      readonly at: Instant;
    };
