import type { Answer, Estimate } from './answer.js';
import { known, unknown } from './answer.js';
import { normalQuantile } from './numerics.js';
import { shareProblem } from './share-problem.js';
import type { Stratum } from './strata-problem.js';
import { strataProblem } from './strata-problem.js';
import { testedStrata } from './tested-strata.js';
import { wilsonLimits } from './wilson-limits.js';

interface PostStratification {
  readonly strata: readonly Stratum[];
  readonly confidence?: number;
}

interface CoveredEstimate extends Estimate {
  readonly standardError: number;
}

interface Projection {
  /** The raw rate over all trials, whatever their weight: what an honest projection replaces. */
  readonly pooled: number;
  readonly coveredWeight: number;
  readonly untestedWeight: number;
  /** The rate in the tested part of the population, weighted to its mix. */
  readonly covered: CoveredEstimate;
  readonly trials: number;
  /** Kish's: how many trials of a simple random sample the weighted ones are worth. */
  readonly effectiveTrials: number;
}

/** The variance of a rate with one success and one failure added, never zero (Agresti and Coull). */
function smoothed({ successes, trials }: Stratum): { rate: number; variance: number } {
  const rate = (successes + 1) / (trials + 2);
  return { rate, variance: (rate * (1 - rate)) / trials };
}

/**
 * From a pilot's strata to the mix of a rollout. The interval is Wilson's at the number of trials that
 * has the same variance under the smoothed rates: a stratum without a failure is no certainty.
 */
export function postStratification(input: PostStratification): Answer<Projection> {
  const { strata, confidence = 0.95 } = input;
  const problem = strataProblem(strata) ?? shareProblem(confidence);
  if (problem) return unknown(problem);
  const { tested, coveredWeight, untestedWeight, weightedRate } = testedStrata(strata);
  const sum = (over: readonly Stratum[], value: (stratum: Stratum) => number) =>
    over.reduce((total, stratum) => total + value(stratum), 0);
  const share = ({ weight }: Stratum) => weight / coveredWeight;
  const estimate = weightedRate / coveredWeight;
  const variance = sum(tested, (stratum) => {
    const rate = stratum.successes / stratum.trials;
    return (share(stratum) ** 2 * rate * (1 - rate)) / stratum.trials;
  });
  const rate = sum(tested, (stratum) => share(stratum) * smoothed(stratum).rate);
  const spread = sum(tested, (stratum) => share(stratum) ** 2 * smoothed(stratum).variance);
  const z = normalQuantile((1 + confidence) / 2);
  const limits = wilsonLimits({ estimate, trials: (rate * (1 - rate)) / spread, z });
  const trials = sum(strata, (stratum) => stratum.trials);
  return known({
    pooled: sum(strata, ({ successes }) => successes) / trials,
    coveredWeight,
    untestedWeight,
    covered: { estimate, ...limits, standardError: Math.sqrt(variance) },
    trials,
    effectiveTrials: 1 / sum(tested, (stratum) => share(stratum) ** 2 / stratum.trials),
  });
}
