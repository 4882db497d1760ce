import type { Answer } from './answer.js';
import { known, unknown } from './answer.js';
import { numberProblem } from './number-problem.js';

/** For sums and products of measures of any size: what no double holds is no answer. */
export function knownFinite<Value extends number | Readonly<Record<keyof Value, number>>>(
  value: Value,
): Answer<Value> {
  const numbers = typeof value === 'number' ? [value] : Object.values<number>(value);
  return numberProblem(numbers) ? unknown('too-large') : known(value);
}
