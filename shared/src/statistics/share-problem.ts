import type { Reason } from './answer.js';
import { numberProblem } from './number-problem.js';

/** Nearer to 0 or to 1 the two ends of an interval can no longer be told from all and nothing. */
const nearest = 1e-9;

/** What is wrong with a threshold, a confidence or an α: each lies strictly between 0 and 1. */
export function shareProblem(...shares: readonly number[]): Reason | undefined {
  const isOutside = (share: number) => share < nearest || share > 1 - nearest;
  return numberProblem(shares) ?? (shares.some(isOutside) ? 'out-of-range' : undefined);
}
