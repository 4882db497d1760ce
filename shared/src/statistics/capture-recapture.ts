import type { Answer, Estimate } from './answer.js';
import { known, unknown } from './answer.js';
import { countProblem } from './count-problem.js';
import { normalQuantile } from './numerics.js';
import { shareProblem } from './share-problem.js';

interface CaptureRecapture {
  readonly first: number;
  readonly second: number;
  readonly both: number;
  readonly confidence?: number;
}

/**
 * How many there are when two independent searches found so many each and so many in common: Chapman's
 * estimate (1951) with the transformed logit interval (Sadinle 2009), which keeps its coverage for
 * small numbers and is never below what was found. Without overlap there is no upper end.
 */
export function captureRecapture(input: CaptureRecapture): Answer<Estimate> {
  const { first, second, both, confidence = 0.95 } = input;
  const problem =
    countProblem({ successes: both, trials: first }) ??
    countProblem({ successes: both, trials: second }) ??
    shareProblem(confidence);
  if (problem) return unknown(problem);
  if (both === 0) return unknown('no-overlap');
  const inBoth = both + 0.5;
  const inFirst = first - both + 0.5;
  const inSecond = second - both + 0.5;
  const unseen = (inFirst * inSecond) / inBoth;
  const variance = 1 / inBoth + 1 / inFirst + 1 / inSecond + 1 / unseen;
  const factor = Math.exp(normalQuantile((1 + confidence) / 2) * Math.sqrt(variance));
  const found = first + second - both;
  return known({
    estimate: ((first + 1) * (second + 1)) / (both + 1) - 1,
    low: Math.max(found, found - 0.5 + unseen / factor),
    high: found - 0.5 + unseen * factor,
  });
}
