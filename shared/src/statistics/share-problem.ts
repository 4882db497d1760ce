import type { Reason } from './answer.js';
import { numberProblem } from './number-problem.js';

/** What is wrong with a threshold, a confidence or an α: each lies strictly between 0 and 1. */
export function shareProblem(...shares: readonly number[]): Reason | undefined {
  const isOutside = (share: number) => share <= 0 || share >= 1;
  return numberProblem(shares) ?? (shares.some(isOutside) ? 'out-of-range' : undefined);
}
