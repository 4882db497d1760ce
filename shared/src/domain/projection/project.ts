import type { Answer, Estimate, Interval } from '../../statistics/answer.js';
import { known, unknown } from '../../statistics/answer.js';
import type { Counts } from '../../statistics/count-problem.js';
import { jeffreysBand } from '../../statistics/jeffreys-band.js';
import { manskiRange } from '../../statistics/manski-range.js';
import { postStratification } from '../../statistics/post-stratification.js';
import { weightRounding } from '../../statistics/strata-problem.js';
import { wilsonInterval } from '../../statistics/wilson-interval.js';
import type { PilotCell } from './pilot-cell.js';
import type { Driver } from './projection-drivers.js';
import { projectionDrivers } from './projection-drivers.js';
import { seedOf } from './seed-of.js';

export interface ProjectionInput {
  readonly cells: readonly PilotCell[];
  /** The pilot as a whole, for its own rate: people count in several cells, or in none of these. */
  readonly pilot: Counts;
  readonly confidence: number;
  readonly draws?: number;
}

export interface Projection {
  readonly confidence: number;
  /** With both the band can be drawn again. */
  readonly seed: number;
  readonly draws: number;
  /** What a pilot's own rate would promise; shown beside, and scored beside. */
  readonly naive: Estimate;
  /** The tested part of the rollout, weighted to its mix, with the band of chance. */
  readonly covered: Estimate & { readonly standardError: number };
  /** The whole rollout if all that was never tested fails, and if all of it succeeds. */
  readonly range: Interval;
  /** The range with chance added: what a forecast is held to. */
  readonly interval: Interval;
  readonly untestedWeight: number;
  readonly trials: number;
  /** How many trials of a simple random sample the weighted ones are worth. */
  readonly effectiveTrials: number;
  readonly drivers: readonly Driver[];
}

const usualDraws = 20_000;

function isWhole(cells: readonly PilotCell[]): boolean {
  const total = cells.reduce((sum, { weight }) => sum + weight, 0);
  return Math.abs(total - 1) <= weightRounding;
}

/** From a pilot's cells to the mix of a rollout. What was never tested is a range, never an average. */
export function project({
  cells,
  pilot,
  confidence,
  draws = usualDraws,
}: ProjectionInput): Answer<Projection> {
  if (!isWhole(cells)) return unknown('out-of-range');
  const seed = seedOf(cells);
  const stratified = postStratification({ strata: cells, confidence });
  if (stratified.kind === 'unknown') return stratified;
  const range = manskiRange({ strata: cells });
  if (range.kind === 'unknown') return range;
  const band = jeffreysBand({ strata: cells, confidence, seed, draws });
  if (band.kind === 'unknown') return band;
  const { trials, effectiveTrials, covered } = stratified.value;
  const naive = wilsonInterval({ ...pilot, confidence });
  if (naive.kind === 'unknown') return naive;
  const interval = {
    low: Math.min(band.value.low, range.value.low),
    high: Math.max(band.value.high, range.value.high),
  };
  return known({
    confidence,
    seed,
    draws,
    naive: naive.value,
    covered: { ...band.value.covered, standardError: covered.standardError },
    range: { low: range.value.low, high: range.value.high },
    interval,
    untestedWeight: range.value.untestedWeight,
    trials,
    effectiveTrials,
    drivers: projectionDrivers(cells, interval, confidence),
  });
}
