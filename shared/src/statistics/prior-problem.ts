import type { Reason } from './answer.js';
import { numberProblem } from './number-problem.js';

/** Lighter or heavier priors say nothing that a count could still change. */
const lightest = 1e-3;
const heaviest = 1e6;

export function priorProblem(...weights: readonly number[]): Reason | undefined {
  const isOutside = (weight: number) => weight < lightest || weight > heaviest;
  return numberProblem(weights) ?? (weights.some(isOutside) ? 'out-of-range' : undefined);
}
