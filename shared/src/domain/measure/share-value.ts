import type { Answer, Estimate } from '../../statistics/answer.js';
import { wilsonInterval } from '../../statistics/wilson-interval.js';
import type { Share } from './measure.js';
import { mapAnswer } from './map-answer.js';

export interface Counts {
  readonly successes: number;
  readonly trials: number;
}

export type ShareInterval = (counts: Counts) => Answer<Estimate>;

/** A share with the counts it is made of. */
export function shareOf(counts: Counts, interval: ShareInterval = wilsonInterval): Answer<Share> {
  return mapAnswer(interval(counts), (estimate) => ({
    ...estimate,
    successes: counts.successes,
    trials: counts.trials,
  }));
}
