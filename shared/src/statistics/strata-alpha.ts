import type { Answer } from './answer.js';
import { known, unknown } from './answer.js';
import { shareProblem } from './share-problem.js';

interface StrataAlpha {
  readonly alpha: number;
  readonly strata: number;
}

/** α/m: what each of m strata may use when any one of them alone can halt (Bonferroni). */
export function strataAlpha({ alpha, strata }: StrataAlpha): Answer<number> {
  const problem = shareProblem(alpha);
  if (problem) return unknown(problem);
  if (Number.isNaN(strata)) return unknown('not-a-number');
  return Number.isSafeInteger(strata) && strata > 0
    ? known(alpha / strata)
    : unknown('out-of-range');
}
