import type { Answer } from './answer.js';
import { known, unknown } from './answer.js';
import { largestOf } from './largest-of.js';
import { numberProblem } from './number-problem.js';

/** min(1, 1 / the largest E over the recorded looks), valid at whichever look one stops. */
export function anytimePValue({ logEs }: { readonly logEs: readonly number[] }): Answer<number> {
  if (logEs.length === 0) return unknown('no-trials');
  const problem = numberProblem(logEs);
  if (problem) return unknown(problem);
  return known(Math.min(1, Math.exp(-largestOf(logEs))));
}
