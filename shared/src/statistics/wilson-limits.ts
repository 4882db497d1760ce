import type { Interval } from './answer.js';

interface WilsonLimits {
  readonly estimate: number;
  /** May be a fraction: an effective number of trials. */
  readonly trials: number;
  readonly z: number;
}

/** The limits are exactly 0 and 1 where nothing and everything succeeded, whatever the rounding. */
export function wilsonLimits({ estimate, trials, z }: WilsonLimits): Interval {
  const spread = (z * z) / trials;
  const center = (estimate + spread / 2) / (1 + spread);
  const variance = (estimate * (1 - estimate)) / trials + spread / (4 * trials);
  const halfWidth = (z * Math.sqrt(Math.max(0, variance))) / (1 + spread);
  return {
    low: estimate <= 0 ? 0 : Math.max(0, center - halfWidth),
    high: estimate >= 1 ? 1 : Math.min(1, center + halfWidth),
  };
}
