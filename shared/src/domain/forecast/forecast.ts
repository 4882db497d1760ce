import type { Instant } from '../../lib/instant.js';
import type { ForecastId, PersonId, ProgramId } from '../../lib/ids.js';
import type { Estimate } from '../../statistics/answer.js';
import type { Counts } from '../../statistics/count-problem.js';
import type { Direction } from '../../statistics/direction.js';
import type { Filter } from '../measure/measure.js';
import type { PilotCell } from '../projection/pilot-cell.js';
import type { Projection } from '../projection/project.js';
import type { RolloutMix } from '../projection/rollout-mix.js';

/** How likely somebody holds it that the measure will lie beyond a threshold when it is due. */
export interface Chance {
  readonly direction: Direction;
  readonly threshold: number;
  readonly probability: number;
}

/** Where an outcome came from. What was published may be shown; what was not stays in the server. */
export type OutcomeSource =
  { readonly kind: 'edition'; readonly number: number } | { readonly kind: 'full-data' };

export interface MeasuredOutcome extends Counts {
  readonly source: OutcomeSource;
}

export interface Scored {
  readonly kind: 'scored';
  readonly outcome: MeasuredOutcome;
  readonly measured: Estimate;
  readonly isHit: boolean;
  readonly score: number;
  readonly isNaiveHit: boolean;
  readonly naiveScore: number;
  /** Whether it lay beyond the threshold of the chance; null without one. */
  readonly happened: boolean | null;
  /** Null: the clock, which scores what is due. */
  readonly by: PersonId | null;
  readonly at: Instant;
}

export interface Withdrawn {
  readonly kind: 'withdrawn';
  readonly because: string;
  readonly by: PersonId;
  readonly at: Instant;
}

/** What was said beforehand, as it was said. Only its ending is written later, and once. */
export interface Forecast {
  readonly id: ForecastId;
  readonly programId: ProgramId;
  readonly measure: string;
  readonly measureVersion: number;
  readonly filter: Filter;
  /** What the projection was made of, so that it can be made again. */
  readonly mix: RolloutMix;
  readonly cells: readonly PilotCell[];
  readonly pilot: Counts;
  /** With the naive interval beside the honest one; its confidence is the forecast's level. */
  readonly projection: Projection;
  readonly chance: Chance | null;
  readonly forecasterId: PersonId;
  readonly registeredAt: Instant;
  readonly dueAt: Instant;
  readonly ending: Scored | Withdrawn | null;
}

export type ForecastEvent =
  | { readonly type: 'forecast-registered'; readonly forecast: Forecast }
  | { readonly type: 'forecast-scored'; readonly scored: Scored }
  | { readonly type: 'forecast-withdrawn'; readonly withdrawn: Withdrawn };

export type ForecastRejection =
  | 'unknown-measure'
  | 'measure-is-not-a-share'
  | 'filter-not-offered'
  | 'shares-not-whole'
  | 'nothing-to-project-from'
  | 'cells-overlap'
  | 'forecast-frozen'
  | 'level-out-of-range'
  | 'chance-out-of-range'
  | 'due-in-past'
  | 'forecast-not-due'
  | 'forecast-ended'
  | 'forecast-due-already'
  | 'measure-changed'
  | 'no-outcome-yet';
