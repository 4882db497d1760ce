import type { Counts } from './count-problem.js';
import { digamma, logBeta, trigamma } from './numerics.js';

interface BetaPrior {
  readonly a: number;
  readonly b: number;
}

interface Slopes {
  readonly alongA: number;
  readonly alongB: number;
  readonly curveA: number;
  readonly curveB: number;
  readonly cross: number;
}

const steps = 200;
const longestStep = 2;
/** Where a + b falls below it the groups are as different as they can be. */
const smallestSum = 1e-3;

function logLikelihood(groups: readonly Counts[], { a, b }: BetaPrior): number {
  const base = logBeta(a, b);
  return groups.reduce(
    (sum, { successes, trials }) => sum + logBeta(a + successes, b + trials - successes) - base,
    0,
  );
}

/** First and second derivatives of the log-likelihood by ln a and ln b. */
function slopesAt(groups: readonly Counts[], { a, b }: BetaPrior): Slopes {
  let [first, second, firstCurve, secondCurve, cross] = [0, 0, 0, 0, 0];
  for (const { successes, trials } of groups) {
    const together = digamma(a + b) - digamma(a + b + trials);
    const bend = trigamma(a + b) - trigamma(a + b + trials);
    first += digamma(a + successes) - digamma(a) + together;
    second += digamma(b + trials - successes) - digamma(b) + together;
    firstCurve += trigamma(a + successes) - trigamma(a) + bend;
    secondCurve += trigamma(b + trials - successes) - trigamma(b) + bend;
    cross += bend;
  }
  return {
    alongA: a * first,
    alongB: b * second,
    curveA: a * first + a * a * firstCurve,
    curveB: b * second + b * b * secondCurve,
    cross: a * b * cross,
  };
}

/** A Newton step, damped until the surface it sees is a hill. */
function stepFrom(slopes: Slopes, damping: number): readonly [number, number] | undefined {
  const curveA = slopes.curveA - damping;
  const curveB = slopes.curveB - damping;
  const determinant = curveA * curveB - slopes.cross ** 2;
  if (curveA >= 0 || determinant <= 0) return undefined;
  const stepA = (slopes.cross * slopes.alongB - curveB * slopes.alongA) / determinant;
  const stepB = (slopes.cross * slopes.alongA - curveA * slopes.alongB) / determinant;
  const shrink = Math.min(1, longestStep / Math.max(Math.abs(stepA), Math.abs(stepB)));
  return [stepA * shrink, stepB * shrink];
}

/**
 * The beta prior that makes the groups likeliest (damped Newton on ln a and ln b). Undefined when a + b
 * grows without end: then the groups differ no more than chance makes them.
 */
export function betaBinomialFit(groups: readonly Counts[], pooled: number): BetaPrior | undefined {
  const largestSum = 1000 * Math.max(...groups.map(({ trials }) => trials));
  let prior: BetaPrior = { a: 10 * pooled, b: 10 * (1 - pooled) };
  let likelihood = logLikelihood(groups, prior);
  let damping = 0;
  for (let turn = 0; turn < steps; turn += 1) {
    const step = stepFrom(slopesAt(groups, prior), damping);
    const next = step && { a: prior.a * Math.exp(step[0]), b: prior.b * Math.exp(step[1]) };
    const reached = next ? logLikelihood(groups, next) : -Infinity;
    if (!step || !next || reached < likelihood - 1e-7) {
      damping = Math.max(1e-3, damping * 10);
      continue;
    }
    [prior, likelihood, damping] = [next, reached, damping < 1e-3 ? 0 : damping / 10];
    const sum = prior.a + prior.b;
    if (sum > largestSum) return undefined;
    if (sum < smallestSum || Math.hypot(...step) < 1e-10) return prior;
  }
  return undefined;
}
