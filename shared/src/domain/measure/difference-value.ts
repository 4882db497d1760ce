import type { Answer } from '../../statistics/answer.js';
import { unknown } from '../../statistics/answer.js';
import { newcombeDifference } from '../../statistics/newcombe-difference.js';
import { mapAnswer } from './map-answer.js';
import type { MeasureValue } from './measure.js';
import { shareOf, type Counts } from './share-value.js';

/** Fewer than this on either side are too few to be compared. */
export const fewestPerArm = 10;

/** The first share minus the second. */
export function shareDifference(first: Counts, second: Counts): Answer<MeasureValue> {
  if (Math.min(first.trials, second.trials) < fewestPerArm) return unknown('too-few');
  const [one, two] = [shareOf(first), shareOf(second)];
  if (one.kind === 'unknown') return one;
  if (two.kind === 'unknown') return two;
  return mapAnswer(newcombeDifference({ first, second }), (difference) => ({
    form: 'difference',
    unit: 'share',
    first: { ...one.value, n: first.trials },
    second: { ...two.value, n: second.trials },
    ...difference,
  }));
}
