import type { Answer, Interval } from './answer.js';
import { unknown } from './answer.js';
import { knownFinite } from './known-finite.js';
import { numberProblem } from './number-problem.js';
import { shareProblem } from './share-problem.js';

interface IntervalForecast extends Interval {
  readonly outcome: number;
  /** One minus the interval's confidence. */
  readonly alpha: number;
}

/** The width, and 2/α times the distance by which the outcome was missed (Gneiting and Raftery 2007). */
export function intervalScore({ low, high, outcome, alpha }: IntervalForecast): Answer<number> {
  const problem = numberProblem([low, high, outcome]) ?? shareProblem(alpha);
  if (problem) return unknown(problem);
  if (low > high) return unknown('out-of-range');
  const missedBy = Math.max(0, low - outcome) + Math.max(0, outcome - high);
  return knownFinite(high - low + (2 / alpha) * missedBy);
}
