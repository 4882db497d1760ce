import type { Estimate } from '../../statistics/answer.js';
import type { MeasureResult, MeasureValue } from '../measure/measure.js';
import type { Condition } from './disposition.js';

/** Forms that are one number with an interval. */
export const comparableForms = ['share', 'mean', 'rate', 'difference', 'balance', 'count'] as const;

function estimateOf(value: MeasureValue): Estimate | undefined {
  return 'estimate' in value ? value : undefined;
}

/**
 * Whether a condition is met, by the whole interval: an estimate that happens to lie beyond the
 * threshold is not enough, and of too few nothing is known.
 */
export function conditionMet(
  { comparison, threshold, minimumTrials }: Condition,
  result: Pick<MeasureResult, 'n' | 'value'> | undefined,
): 'met' | 'not-met' | 'unknown' {
  if (!result || result.n < minimumTrials || result.value.kind === 'unknown') return 'unknown';
  const interval = estimateOf(result.value.value);
  if (!interval) return 'unknown';
  const { low, high } = interval;
  if (comparison === 'at-least') {
    if (low >= threshold) return 'met';
    return high < threshold ? 'not-met' : 'unknown';
  }
  if (high <= threshold) return 'met';
  return low > threshold ? 'not-met' : 'unknown';
}
