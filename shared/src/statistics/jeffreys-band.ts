import type { Answer, Estimate, Interval, Reason } from './answer.js';
import { known, unknown } from './answer.js';
import { jeffreysQuantiles } from './jeffreys-quantiles.js';
import { numberProblem } from './number-problem.js';
import { seededNumbers } from './seeded-numbers.js';
import { shareProblem } from './share-problem.js';
import { shuffle } from './shuffle.js';
import type { Stratum } from './strata-problem.js';
import { strataProblem } from './strata-problem.js';
import { testedStrata } from './tested-strata.js';

interface JeffreysBand {
  readonly strata: readonly Stratum[];
  readonly confidence?: number;
  /** A whole number, recorded with the projection so that it can be drawn again. */
  readonly seed: number;
  /** Rounded up to a multiple of 400. */
  readonly draws?: number;
}

/** Overall: whatever was never tested is taken to fail for the low end and to succeed for the high one. */
interface ProjectionBand extends Interval {
  /** The band of the tested part, weighted to its mix. */
  readonly covered: Estimate;
  readonly untestedWeight: number;
}

const fewestDraws = 400;
const mostDraws = 1_000_000;

function drawsProblem(seed: number, draws: number): Reason | undefined {
  const problem = numberProblem([seed, draws]);
  if (problem) return problem;
  if (!Number.isSafeInteger(seed) || !Number.isInteger(draws)) return 'out-of-range';
  if (draws < fewestDraws) return 'too-few';
  return draws > mostDraws ? 'too-large' : undefined;
}

/** Finer slices change the fourth decimal of a band at most. */
const slices = 400;

/** Neighbouring seeds and strata must not share an order: the golden ratio spreads them. */
const seedStep = 0x9e3779b9;

/**
 * Equally likely values of Σ W θ, sorted. Each stratum contributes its quantiles in an order of its
 * own, drawn anew for every round (Latin hypercube sampling), which needs far fewer beta quantiles
 * than independent draws. The order depends on the stratum's place alone, so that a stratum without
 * trials leaves those of the others as they were.
 */
function drawWeightedRates(strata: JeffreysBand['strata'], seed: number, draws: number) {
  const rounds = Math.ceil(draws / slices);
  const rates = new Float64Array(rounds * slices);
  for (const stratum of testedStrata(strata).tested) {
    const next = seededNumbers(Math.imul(seed, seedStep) + stratum.position);
    const values = jeffreysQuantiles(stratum, slices);
    for (let draw = 0; draw < rates.length; draw += 1) {
      const slice = draw % slices;
      if (slice === 0) shuffle(values, next);
      rates[draw] = (rates[draw] ?? 0) + stratum.weight * (values[slice] ?? 0);
    }
  }
  return rates.sort();
}

/** Linear between the middles of the slices (Hazen). */
function quantileOf(sorted: Float64Array, share: number): number {
  const place = Math.min(sorted.length - 1, Math.max(0, share * sorted.length - 0.5));
  const before = sorted[Math.floor(place)] ?? 0;
  const after = sorted[Math.ceil(place)] ?? 0;
  return before + (place - Math.floor(place)) * (after - before);
}

/**
 * The band of a projection from strata too small for normal theory: Jeffreys' beta for each of them.
 * The 90% band .395–.563 it is checked against is that of the covered part; with the fifth of that
 * population that was never tested the overall one is .316–.650.
 */
export function jeffreysBand(input: JeffreysBand): Answer<ProjectionBand> {
  const { strata, confidence = 0.95, seed, draws = 100_000 } = input;
  const problem = strataProblem(strata) ?? shareProblem(confidence) ?? drawsProblem(seed, draws);
  if (problem) return unknown(problem);
  const { coveredWeight, untestedWeight, weightedRate } = testedStrata(strata);
  const rates = drawWeightedRates(strata, seed, draws);
  const low = quantileOf(rates, (1 - confidence) / 2);
  const high = quantileOf(rates, (1 + confidence) / 2);
  return known({
    low,
    high: Math.min(1, high + untestedWeight),
    covered: {
      estimate: weightedRate / coveredWeight,
      low: low / coveredWeight,
      high: high / coveredWeight,
    },
    untestedWeight,
  });
}
