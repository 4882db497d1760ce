import betainc from '@stdlib/math-base-special-betainc';
import betaincinv from '@stdlib/math-base-special-betaincinv';
import betaln from '@stdlib/math-base-special-betaln';
import digammaOf from '@stdlib/math-base-special-digamma';
import trigammaOf from '@stdlib/math-base-special-trigamma';
import normal from '@stdlib/stats-base-dists-normal-quantile';
import student from '@stdlib/stats-base-dists-t-quantile';

// The only importer of the numerics library, a development dependency: the build bundles the
// library into this file's output, so that an installed server has none of its packages.

export function logBeta(a: number, b: number): number {
  return betaln(a, b);
}

/** P(X ≤ x) for a Beta(a, b). */
export function betaLower(x: number, a: number, b: number): number {
  return betainc(x, a, b, true, false);
}

/** P(X > x) for a Beta(a, b), exact also where it is tiny. */
export function betaUpper(x: number, a: number, b: number): number {
  return betainc(x, a, b, true, true);
}

export function betaQuantile(p: number, a: number, b: number): number {
  return betaincinv(p, a, b, false);
}

/** With so large a second parameter a beta is a gamma to nine digits (up to a shape of 5,000,000). */
const largeB = 1e12;

/**
 * The quantile of a gamma with scale 1. The library's own gammaincinv 0.2.3 is wrong in the fourth
 * digit above the median from a shape of about 1,000 on (shape 5,000 at .5: 5000.66 for 4999.67).
 */
export function gammaQuantile(p: number, shape: number): number {
  const y = betaQuantile(p, shape, largeB);
  return (largeB * y) / (1 - y);
}

export function normalQuantile(p: number): number {
  return normal(p, 0, 1);
}

export function studentQuantile(p: number, degreesOfFreedom: number): number {
  return student(p, degreesOfFreedom);
}

export function digamma(x: number): number {
  return digammaOf(x);
}

export function trigamma(x: number): number {
  return trigammaOf(x);
}
