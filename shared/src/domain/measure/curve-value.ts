import type { Answer } from '../../statistics/answer.js';
import type { ObservedTime, SurvivalStep } from '../../statistics/kaplan-meier.js';
import { kaplanMeier } from '../../statistics/kaplan-meier.js';
import { defaults } from '../defaults.js';
import { mapAnswer } from './map-answer.js';
import type { CurveStep, MeasureValue } from './measure.js';

interface Segment {
  readonly last: SurvivalStep;
  readonly events: number;
  readonly censored: number;
}

function joined(left: Segment | undefined, right: Segment): Segment {
  return {
    last: right.last,
    events: (left?.events ?? 0) + right.events,
    censored: (left?.censored ?? 0) + right.censored,
  };
}

/** So many stand behind each segment that none of its counts speaks of fewer than k people. */
function segmentsOf(steps: readonly SurvivalStep[], k: number): readonly Segment[] {
  const isLarge = (count: number) => count === 0 || count >= k;
  const segments: Segment[] = [];
  let open: Segment | undefined;
  for (const step of steps) {
    open = joined(open, { last: step, events: step.events, censored: step.censored });
    if (open.events >= k && isLarge(open.censored) && step.events > 0) {
      segments.push(open);
      open = undefined;
    }
  }
  while (open && !(isLarge(open.events) && isLarge(open.censored)) && segments.length > 0) {
    const before = segments.pop();
    open = before && joined(before, open);
  }
  return segments;
}

/**
 * A step of the curve is when it happened to somebody. So it is drawn at those steps alone that at
 * least k people stand behind; there it has its exact height, and the median is the whole curve's.
 */
function stepsOf(steps: readonly SurvivalStep[], k: number): readonly CurveStep[] {
  let atRisk = steps[0]?.atRisk ?? 0;
  return segmentsOf(steps, k).map(({ last, events, censored }) => {
    const { time, survival, low, high } = last;
    const step = { time, survival, low, high, atRisk };
    atRisk -= events + censored;
    return step;
  });
}

export function curveValue(
  times: readonly ObservedTime[],
  unit: 'days' | 'minutes',
  k: number = defaults.smallestGroup.value,
): Answer<MeasureValue> {
  return mapAnswer(kaplanMeier({ times }), ({ steps, median, events }) => ({
    form: 'curve',
    unit,
    steps: stepsOf(steps, k),
    median,
    events,
  }));
}
