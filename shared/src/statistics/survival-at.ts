import type { Answer, Estimate } from './answer.js';
import { known, unknown } from './answer.js';
import type { SurvivalCurve } from './kaplan-meier.js';
import { numberProblem } from './number-problem.js';

interface SurvivalAt {
  readonly curve: SurvivalCurve;
  readonly time: number;
}

interface Survival extends Estimate {
  readonly standardError: number;
}

const atTheStart: Survival = { estimate: 1, low: 1, high: 1, standardError: 0 };

/** The curve at a time. Later than anybody was observed it is unknown, unless nobody was left. */
export function survivalAt({ curve, time }: SurvivalAt): Answer<Survival> {
  const problem = numberProblem([time]);
  if (problem) return unknown(problem);
  if (time < 0) return unknown('out-of-range');
  const step = curve.steps.findLast((candidate) => candidate.time <= time);
  if (!step) return known(atTheStart);
  const isPastTheEnd = step === curve.steps.at(-1) && time > step.time;
  if (isPastTheEnd && step.survival > 0) return unknown('too-few');
  const { survival: estimate, low, high, standardError } = step;
  return known({ estimate, low, high, standardError });
}
