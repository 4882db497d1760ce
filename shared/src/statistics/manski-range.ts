import type { Answer, Interval } from './answer.js';
import { known, unknown } from './answer.js';
import type { Stratum } from './strata-problem.js';
import { strataProblem } from './strata-problem.js';
import { testedStrata } from './tested-strata.js';

interface ManskiRange extends Interval {
  readonly untestedWeight: number;
}

/** The overall rate if all that was never tested failed, and if all of it succeeded (Manski 1989). */
export function manskiRange(input: { readonly strata: readonly Stratum[] }): Answer<ManskiRange> {
  const problem = strataProblem(input.strata);
  if (problem) return unknown(problem);
  const { weightedRate, untestedWeight } = testedStrata(input.strata);
  return known({ low: weightedRate, high: weightedRate + untestedWeight, untestedWeight });
}
