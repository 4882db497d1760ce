import type { Answer, Estimate, Interval } from './answer.js';
import { known, unknown } from './answer.js';
import { numberProblem } from './number-problem.js';
import { wilsonInterval } from './wilson-interval.js';

interface ScoredInterval extends Interval {
  readonly outcome: number;
}

interface IntervalCoverage {
  readonly intervals: readonly ScoredInterval[];
  readonly confidence?: number;
}

interface Coverage {
  readonly hits: number;
  readonly n: number;
  readonly share: Estimate;
}

/** How often the outcome lay in its forecast interval, with an interval of its own. */
export function intervalCoverage(input: IntervalCoverage): Answer<Coverage> {
  const { intervals, confidence = 0.95 } = input;
  if (intervals.length === 0) return unknown('too-few');
  for (const { low, high, outcome } of intervals) {
    const problem = numberProblem([low, high, outcome]);
    if (problem) return unknown(problem);
    if (low > high) return unknown('out-of-range');
  }
  const isHit = ({ low, high, outcome }: ScoredInterval) => low <= outcome && outcome <= high;
  const hits = intervals.filter(isHit).length;
  const n = intervals.length;
  const share = wilsonInterval({ successes: hits, trials: n, confidence });
  return share.kind === 'known' ? known({ hits, n, share: share.value }) : unknown(share.reason);
}
