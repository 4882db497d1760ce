import type { Reason } from './answer.js';

export function numberProblem(values: readonly number[]): Reason | undefined {
  return values.every(Number.isFinite) ? undefined : 'not-a-number';
}
