import type { Answer, Estimate } from './answer.js';
import { known, unknown } from './answer.js';
import type { Counts } from './count-problem.js';
import { wilsonInterval } from './wilson-interval.js';

interface NewcombeDifference {
  readonly first: Counts;
  readonly second: Counts;
  readonly confidence?: number;
}

/** First rate minus second, by squaring and adding two Wilson intervals (Newcombe 1998, method 10). */
export function newcombeDifference(input: NewcombeDifference): Answer<Estimate> {
  const { first, second, confidence = 0.95 } = input;
  const one = wilsonInterval({ ...first, confidence });
  if (one.kind === 'unknown') return unknown(one.reason);
  const two = wilsonInterval({ ...second, confidence });
  if (two.kind === 'unknown') return unknown(two.reason);
  const [p, q] = [one.value, two.value];
  const estimate = p.estimate - q.estimate;
  return known({
    estimate,
    low: estimate - Math.hypot(p.estimate - p.low, q.high - q.estimate),
    high: estimate + Math.hypot(p.high - p.estimate, q.estimate - q.low),
  });
}
