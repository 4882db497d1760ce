import type { Answer, Estimate } from '../../statistics/answer.js';
import { known, unknown } from '../../statistics/answer.js';
import { meanInterval } from '../../statistics/mean-interval.js';
import { welchDifference } from '../../statistics/welch-difference.js';
import { fewestPerArm } from './difference-value.js';
import { inUnit, type AmountUnit } from './in-unit.js';
import { mapAnswer } from './map-answer.js';
import type { MeasureValue } from './measure.js';

/** Sums of what is kept: seconds and hundredths. */
export interface Amounts {
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

export function amountsOf(values: readonly number[]): Amounts {
  return {
    n: values.length,
    sum: values.reduce((sum, value) => sum + value, 0),
    sumOfSquares: values.reduce((sum, value) => sum + value ** 2, 0),
  };
}

/** An arm in which all are alike is compared too: that nobody got any help is the finding. */
function armOf(amounts: Amounts): Answer<Estimate> {
  const mean = meanInterval(amounts);
  if (mean.kind === 'known' || mean.reason !== 'no-variation') return mean;
  const estimate = amounts.sum / amounts.n;
  return known({ estimate, low: estimate, high: estimate });
}

/** The first mean minus the second, in the unit people read. */
export function meanDifference(
  first: Amounts,
  second: Amounts,
  unit: Exclude<AmountUnit, 'score'>,
): Answer<MeasureValue> {
  if (Math.min(first.n, second.n) < fewestPerArm) return unknown('too-few');
  const [one, two] = [armOf(first), armOf(second)];
  if (one.kind === 'unknown') return one;
  if (two.kind === 'unknown') return two;
  return mapAnswer(welchDifference({ first, second }), (difference) => ({
    form: 'difference',
    unit,
    first: { ...inUnit(one.value, unit), n: first.n },
    second: { ...inUnit(two.value, unit), n: second.n },
    ...inUnit(difference, unit),
  }));
}
