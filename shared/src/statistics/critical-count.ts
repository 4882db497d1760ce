import type { Direction } from './direction.js';
import { reachesLevel } from './reaches-level.js';

interface CriticalCount {
  readonly trials: number;
  readonly direction: Direction;
  readonly alpha: number;
  /** On the log scale; grows with the successes for 'above' and with the failures for 'below'. */
  readonly logEvidence: (successes: number) => number;
}

/** The fewest successes that reach 1/α for 'above', the most that do for 'below'; null when none do. */
export function criticalCount(search: CriticalCount): number | null {
  const { trials, direction, alpha, logEvidence } = search;
  const toSuccesses = (count: number) => (direction === 'above' ? count : trials - count);
  const reaches = (count: number) => reachesLevel(logEvidence(toSuccesses(count)), alpha);
  if (!reaches(trials)) return null;
  let below = -1;
  let from = trials;
  while (from - below > 1) {
    const middle = Math.floor((below + from) / 2);
    if (reaches(middle)) from = middle;
    else below = middle;
  }
  return toSuccesses(from);
}
