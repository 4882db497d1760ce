import type { Answer, Interval, Reason } from './answer.js';
import { unknown } from './answer.js';
import { countProblem } from './count-problem.js';
import { knownFinite } from './known-finite.js';
import { gammaQuantile } from './numerics.js';
import { numberProblem } from './number-problem.js';
import { shareProblem } from './share-problem.js';

interface RateStratum {
  readonly events: number;
  /** Person-weeks, interactions, …: what events are counted against. */
  readonly exposure: number;
  /** The stratum's part of the standard population, in any unit. */
  readonly weight: number;
}

interface DirectStandardisation {
  readonly strata: readonly RateStratum[];
  readonly confidence?: number;
}

interface StandardisedRate extends Interval {
  readonly crude: number;
  readonly adjusted: number;
}

function rateProblem({ events, exposure, weight }: RateStratum): Reason | undefined {
  const problem =
    numberProblem([exposure, weight]) ?? countProblem({ successes: events, trials: events });
  if (problem) return problem;
  if (exposure < 0 || weight < 0) return 'out-of-range';
  return exposure === 0 ? 'no-exposure' : undefined;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/**
 * Rates per exposure, compared as if every cohort had the standard's mix, with the gamma interval of
 * Fay and Feuer (1997). Without any event the rate is 0 and the interval still has its upper limit.
 */
export function directStandardisation(input: DirectStandardisation): Answer<StandardisedRate> {
  const { strata, confidence = 0.95 } = input;
  const problem = shareProblem(confidence) ?? strata.map(rateProblem).find(Boolean);
  if (problem) return unknown(problem);
  const standard = sumOf(strata.map(({ weight }) => weight));
  if (standard <= 0) return unknown('no-exposure');
  const parts = strata.map(({ events, exposure, weight }) => {
    const perEvent = weight / standard / exposure;
    return { perEvent, rate: perEvent * events, variance: perEvent ** 2 * events };
  });
  const adjusted = sumOf(parts.map(({ rate }) => rate));
  const variance = sumOf(parts.map((part) => part.variance));
  const oneMore = Math.max(...parts.map(({ perEvent }) => perEvent));
  const quantile = (p: number, mean: number, spread: number) =>
    (gammaQuantile(p, mean ** 2 / spread) * spread) / mean;
  const tail = (1 - confidence) / 2;
  const crude =
    sumOf(strata.map(({ events }) => events)) / sumOf(strata.map(({ exposure }) => exposure));
  return knownFinite({
    crude,
    adjusted,
    low: adjusted === 0 ? 0 : quantile(tail, adjusted, variance),
    high: quantile(1 - tail, adjusted + oneMore, variance + oneMore ** 2),
  });
}
