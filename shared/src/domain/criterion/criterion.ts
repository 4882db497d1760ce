import type { Instant } from '../../lib/instant.js';
import type { CriterionId, PersonId, ProgramId } from '../../lib/ids.js';
import type { Direction } from '../../statistics/direction.js';
import type { Filter } from '../measure/measure.js';
import type { Measurer } from './measurer.js';

/** Looked at once, or as often as one likes: each kind keeps its promise about errors only its own way. */
export const criterionKinds = ['one-look', 'anytime'] as const;
export type CriterionKind = (typeof criterionKinds)[number];

/** What is registered, before it is known how it ends. */
export interface CriterionTerms {
  readonly measure: string;
  readonly filter: Filter;
  readonly direction: Direction;
  /** A share between 0 and 1, neither of them. */
  readonly threshold: number;
  readonly alpha: number;
  readonly kind: CriterionKind;
  readonly minimumTrials: number;
  /** No look before; a one-look criterion takes its look at the first chance from then on. */
  readonly lookFrom: Instant;
  readonly measurer: Measurer;
  /** Whether somebody without a stake in the pilot has to have measured. */
  readonly isIndependent: boolean;
}

/** A version of a criterion. A change makes the next one; none is ever altered. */
export interface Criterion extends CriterionTerms {
  readonly id: CriterionId;
  readonly version: number;
  readonly programId: ProgramId;
  readonly registeredBy: PersonId;
  readonly registeredAt: Instant;
  /** Something of it had been counted before it was registered. */
  readonly isAfterData: boolean;
}

export interface CriterionEvent {
  readonly type: 'criterion-registered';
  readonly criterion: Criterion;
}

export type CriterionRejection =
  | 'stale'
  | 'nothing-changed'
  | 'unknown-measure'
  | 'vanity-cannot-gate'
  | 'measure-is-not-a-share'
  | 'outcome-is-open-ended'
  | 'filter-not-offered'
  | 'threshold-out-of-range'
  | 'alpha-out-of-range'
  | 'minimum-below-smallest-group'
  | 'measurer-has-a-stake';
