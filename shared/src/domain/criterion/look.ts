import type { Instant } from '../../lib/instant.js';

/** One recorded look at a criterion: what had been counted, and what it says. Never altered. */
export interface Look {
  /** Counted from 1; a past that was corrected begins the next. */
  readonly series: number;
  /** Counted from 1 within the series. */
  readonly number: number;
  readonly lookedAt: Instant;
  /** How far the counting had come that it saw. */
  readonly countedAt: Instant;
  readonly successes: number;
  readonly trials: number;
  /** How strongly it speaks for passing and for failing: the logarithm of the evidence. */
  readonly logEvidenceFor: number;
  readonly logEvidenceAgainst: number;
}

export type LookCounts = Pick<Look, 'successes' | 'trials'>;
