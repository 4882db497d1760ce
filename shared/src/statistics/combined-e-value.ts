import type { Answer } from './answer.js';
import { known, unknown } from './answer.js';
import { largestOf } from './largest-of.js';
import { numberProblem } from './number-problem.js';

/**
 * The logarithm of the mean of e-values, given and answered as logarithms. The mean is an e-value
 * however the strata depend on one another (Vovk and Wang 2021).
 */
export function combinedEValue({ logEs }: { readonly logEs: readonly number[] }): Answer<number> {
  if (logEs.length === 0) return unknown('too-few');
  const problem = numberProblem(logEs);
  if (problem) return unknown(problem);
  const largest = largestOf(logEs);
  const sum = logEs.reduce((total, logE) => total + Math.exp(logE - largest), 0);
  return known(largest + Math.log(sum / logEs.length));
}
