import type { Direction } from './direction.js';

/** What was registered before the first observation. */
export interface Criterion {
  readonly threshold: number;
  readonly direction: Direction;
  readonly alpha: number;
  /** Neither pass nor fail is said below it. */
  readonly minimumTrials: number;
}

export interface Verdict {
  readonly outcome: 'pass' | 'fail' | 'inconclusive';
  /** The position of the look that decided; null while it is open. */
  readonly decidedAtLook: number | null;
  /** Natural logarithms; the bar for either is ln(1/α). */
  readonly evidenceFor: number;
  readonly evidenceAgainst: number;
  /** About how many more observations until it would decide; null once decided, or when it would not. */
  readonly furtherTrials: number | null;
}
