import type { Stratum } from './strata-problem.js';
import { weightRounding } from './strata-problem.js';

interface TestedStratum extends Stratum {
  /** Its place among all strata, tested or not. */
  readonly position: number;
}

interface TestedStrata {
  readonly tested: readonly TestedStratum[];
  readonly coveredWeight: number;
  readonly untestedWeight: number;
  /** Σ W p over the tested strata: the overall rate if every untested trial failed. */
  readonly weightedRate: number;
}

/** Splits a population into what was tested and what was not. */
export function testedStrata(strata: readonly Stratum[]): TestedStrata {
  const found = strata
    .map((stratum, position) => ({ ...stratum, position }))
    .filter(({ weight, trials }) => weight > 0 && trials > 0);
  const covered = found.reduce((sum, { weight }) => sum + weight, 0);
  const isWhole = covered > 1 - weightRounding;
  const tested = found.map((stratum) => ({
    ...stratum,
    weight: isWhole ? stratum.weight / covered : stratum.weight,
  }));
  return {
    tested,
    coveredWeight: isWhole ? 1 : covered,
    untestedWeight: isWhole ? 0 : 1 - covered,
    weightedRate: tested.reduce(
      (sum, { weight, successes, trials }) => sum + (weight * successes) / trials,
      0,
    ),
  };
}
