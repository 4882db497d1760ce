import type { Instant } from '../../lib/instant.js';
import type { PersonId, ProgramId, UseCaseId } from '../../lib/ids.js';
import type { MeasureName } from '../measure/measure-name.js';

/** Something a measure can be asked about, so that "later" has an end. */
export interface Condition {
  readonly measure: MeasureName;
  readonly comparison: 'at-least' | 'at-most';
  readonly threshold: number;
  /** Fewer say nothing. */
  readonly minimumTrials: number;
}

/** What is to become of a use case for a part of its people. */
export type DispositionValue =
  | {
      readonly kind: 'ready';
      /** The rate of audited errors that is accepted, and the one that must not go unnoticed. */
      readonly allowedErrorRate: number;
      readonly badErrorRate: number;
    }
  /** Null where the audits of a ring said so. */
  | { readonly kind: 'needs-design'; readonly what: string | null }
  | { readonly kind: 'staged-for-later'; readonly condition: Condition }
  | { readonly kind: 'out-of-scope'; readonly because: string };

export const dispositionKinds = [
  'ready',
  'needs-design',
  'staged-for-later',
  'out-of-scope',
] as const;
export type DispositionKind = (typeof dispositionKinds)[number];

/** Of one use case in one segment: a job family, a country, a kind of document. */
export interface Disposition {
  readonly programId: ProgramId;
  readonly useCaseId: UseCaseId;
  readonly segment: string;
  readonly version: number;
  readonly value: DispositionValue;
  /** The ring it was judged in, null before the rollout: every ring asks again. */
  readonly judgedInRing: number | null;
  /** Null when a chart did it. */
  readonly by: PersonId | null;
  readonly at: Instant;
  /** Since when the condition of `staged-for-later` is met. */
  readonly conditionMetAt: Instant | null;
}

export type DispositionEvent =
  | { readonly type: 'disposition-set'; readonly disposition: Disposition }
  | { readonly type: 'disposition-condition-met'; readonly at: Instant }
  /** The audits of a ring show that it is ready no more. */
  | { readonly type: 'disposition-slipped'; readonly disposition: Disposition };

export const everySegment = 'all';
