import type { Interval } from './answer.js';

interface Band {
  readonly survival: number;
  /** Greenwood's sum of d / (n (n − d)). */
  readonly greenwood: number;
  readonly z: number;
  readonly highBefore: number;
}

/**
 * The log-log band (Kalbfleisch and Prentice 1980). It has no width where nothing has happened yet;
 * where nobody is left it is undefined, and keeps the upper limit it had before.
 */
export function kaplanMeierBand({ survival, greenwood, z, highBefore }: Band): Interval {
  if (survival <= 0) return { low: 0, high: highBefore };
  if (survival >= 1) return { low: 1, high: 1 };
  const width = (z * Math.sqrt(greenwood)) / Math.abs(Math.log(survival));
  return { low: survival ** Math.exp(width), high: survival ** Math.exp(-width) };
}
