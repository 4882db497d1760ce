import type { Answer } from './answer.js';
import { unknown } from './answer.js';
import { knownFinite } from './known-finite.js';
import { numberProblem } from './number-problem.js';

interface Flow {
  readonly arrivalsPerWeek: number;
  /** How long one stays open. */
  readonly cycleWeeks: number;
  /** How long people work on one. */
  readonly minutesEach: number;
}

interface Load {
  readonly inProgress: number;
  readonly hoursPerWeek: number;
}

/** What a steady flow keeps open and takes of people's time (Little 1961): capacity before a ring grows. */
export function littlesLaw({ arrivalsPerWeek, cycleWeeks, minutesEach }: Flow): Answer<Load> {
  const flow = [arrivalsPerWeek, cycleWeeks, minutesEach];
  const problem = numberProblem(flow);
  if (problem) return unknown(problem);
  if (flow.some((value) => value < 0)) return unknown('out-of-range');
  return knownFinite({
    inProgress: arrivalsPerWeek * cycleWeeks,
    hoursPerWeek: (arrivalsPerWeek * minutesEach) / 60,
  });
}
