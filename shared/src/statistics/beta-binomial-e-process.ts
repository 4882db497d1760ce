import type { Answer } from './answer.js';
import { known, unknown } from './answer.js';
import type { Counts } from './count-problem.js';
import { countProblem } from './count-problem.js';
import type { Direction } from './direction.js';
import { logEValue } from './log-e-value.js';
import { priorProblem } from './prior-problem.js';
import { shareProblem } from './share-problem.js';

interface BetaBinomialEProcess extends Counts {
  readonly threshold: number;
  readonly direction?: Direction;
  readonly a?: number;
  readonly b?: number;
}

interface EValue {
  /** Held between the smallest and the largest double; `logE` is not. */
  readonly e: number;
  readonly logE: number;
}

/**
 * The evidence that a rate lies beyond its threshold, valid however often one looks: under the
 * threshold E reaches 1/α at any time with a chance of at most α. Before the first trial it is 1.
 */
export function betaBinomialEProcess(input: BetaBinomialEProcess): Answer<EValue> {
  const { threshold, direction = 'above', a = 1, b = 1 } = input;
  const problem = countProblem(input) ?? shareProblem(threshold) ?? priorProblem(a, b);
  if (problem) return unknown(problem);
  const logE = logEValue({ ...input, direction, a, b });
  const e = Math.min(Number.MAX_VALUE, Math.max(Number.MIN_VALUE, Math.exp(logE)));
  return known({ e, logE });
}
