import type { Answer } from './answer.js';
import { known, unknown } from './answer.js';
import { kaplanMeierBand } from './kaplan-meier-band.js';
import { normalQuantile } from './numerics.js';
import { numberProblem } from './number-problem.js';
import { shareProblem } from './share-problem.js';

export interface ObservedTime {
  readonly time: number;
  /** False when it was still open when it was last seen (censored). */
  readonly isEvent: boolean;
}

export interface SurvivalStep {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  readonly survival: number;
  /** Greenwood's. */
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
}

export interface SurvivalCurve {
  readonly steps: readonly SurvivalStep[];
  readonly median: number | null;
  readonly medianLow: number | null;
  readonly medianHigh: number | null;
  readonly n: number;
  readonly events: number;
  readonly censored: number;
}

interface KaplanMeier {
  readonly times: readonly ObservedTime[];
  readonly confidence?: number;
}

interface Moment {
  readonly time: number;
  events: number;
  censored: number;
}

function toMoments(times: readonly ObservedTime[]): readonly Moment[] {
  const moments: Moment[] = [];
  let last: Moment | undefined;
  for (const { time, isEvent } of times.toSorted((left, right) => left.time - right.time)) {
    if (last?.time !== time) {
      last = { time, events: 0, censored: 0 };
      moments.push(last);
    }
    if (isEvent) last.events += 1;
    else last.censored += 1;
  }
  return moments;
}

function toSteps(moments: readonly Moment[], n: number, z: number): readonly SurvivalStep[] {
  let atRisk = n;
  let survival = 1;
  let greenwood = 0;
  let high = 1;
  return moments.map(({ time, events, censored }) => {
    survival *= 1 - events / atRisk;
    greenwood += events === atRisk ? 0 : events / (atRisk * (atRisk - events));
    const band = kaplanMeierBand({ survival, greenwood, z, highBefore: high });
    high = band.high;
    const standardError = survival * Math.sqrt(greenwood);
    const step = { time, atRisk, events, censored, survival, standardError, ...band };
    atRisk -= events + censored;
    return step;
  });
}

/** A product of fractions can miss one half by its rounding. */
const half = 0.5 + 1e-9;

/**
 * The share for whom it has not happened yet, over time (Kaplan and Meier 1958). At equal times
 * events come before those who leave. The medians are the first times at which the curve, and its
 * lower and upper band, are at one half or below.
 */
export function kaplanMeier({ times, confidence = 0.95 }: KaplanMeier): Answer<SurvivalCurve> {
  const problem = shareProblem(confidence) ?? numberProblem(times.map(({ time }) => time));
  if (problem) return unknown(problem);
  if (times.length === 0) return unknown('nobody-eligible');
  if (times.some(({ time }) => time < 0)) return unknown('out-of-range');
  const n = times.length;
  const events = times.filter(({ isEvent }) => isEvent).length;
  if (events === 0) return unknown('all-censored');
  const steps = toSteps(toMoments(times), n, normalQuantile((1 + confidence) / 2));
  const firstTime = (isThere: (step: SurvivalStep) => boolean) => steps.find(isThere)?.time ?? null;
  return known({
    steps,
    median: firstTime(({ survival }) => survival <= half),
    medianLow: firstTime(({ low }) => low <= half),
    medianHigh: firstTime(({ high }) => high <= half),
    n,
    events,
    censored: n - events,
  });
}
