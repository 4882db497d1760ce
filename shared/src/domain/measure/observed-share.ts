import type { Share } from './measure.js';

/** A share of all there is, and no sample of it: it has no width. */
export function observedShare(successes: number, trials: number): Share {
  const estimate = trials === 0 ? 0 : successes / trials;
  return { estimate, low: estimate, high: estimate, successes, trials };
}
