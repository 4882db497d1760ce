import type { Answer } from './answer.js';
import { known, unknown } from './answer.js';
import { numberProblem } from './number-problem.js';

interface Forecast {
  readonly probability: number;
  readonly outcome: 0 | 1;
}

/** score = reliability − resolution + uncertainty (Murphy 1973), over the distinct probabilities. */
interface BrierScore {
  readonly score: number;
  readonly reliability: number;
  readonly resolution: number;
  readonly uncertainty: number;
  /** Against always saying the base rate; null when every outcome was the same. */
  readonly skill: number | null;
}

interface Group {
  n: number;
  hits: number;
}

function groupByProbability(forecasts: readonly Forecast[]): ReadonlyMap<number, Group> {
  const groups = new Map<number, Group>();
  for (const { probability, outcome } of forecasts) {
    const group = groups.get(probability) ?? { n: 0, hits: 0 };
    group.n += 1;
    group.hits += outcome;
    groups.set(probability, group);
  }
  return groups;
}

/** The mean squared distance of forecasts from what happened: 0 is perfect, 1 is always wrong. */
export function brierScore(input: { readonly forecasts: readonly Forecast[] }): Answer<BrierScore> {
  const { forecasts } = input;
  const problem =
    numberProblem(forecasts.map(({ probability }) => probability)) ??
    numberProblem(forecasts.map(({ outcome }) => outcome));
  if (problem) return unknown(problem);
  const isValid = ({ probability, outcome }: Forecast) =>
    probability >= 0 && probability <= 1 && (outcome === 0 || outcome === 1);
  if (!forecasts.every(isValid)) return unknown('out-of-range');
  const n = forecasts.length;
  if (n === 0) return unknown('too-few');
  const base = forecasts.reduce((sum, { outcome }) => sum + outcome, 0) / n;
  let reliability = 0;
  let resolution = 0;
  for (const [probability, group] of groupByProbability(forecasts)) {
    const rate = group.hits / group.n;
    reliability += (group.n * (probability - rate) ** 2) / n;
    resolution += (group.n * (rate - base) ** 2) / n;
  }
  const uncertainty = base * (1 - base);
  const squares = forecasts.map(({ probability, outcome }) => (probability - outcome) ** 2);
  const score = squares.reduce((sum, square) => sum + square, 0) / n;
  const skill = uncertainty === 0 ? null : 1 - score / uncertainty;
  return known({ score, reliability, resolution, uncertainty, skill });
}
