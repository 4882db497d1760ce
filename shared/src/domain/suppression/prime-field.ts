/**
 * Sums are combined modulo a prime, so that every step is exact and quick. 2^22 − 3 lets this many
 * products be added in a double before they have to be reduced.
 *
 * A verdict 'safe' is right over the whole numbers too unless the rows are dependent modulo the prime
 * and independent without it: only then could a combination be overlooked. For that the prime has to
 * divide all largest minors of a matrix of zeros and ones at once. It is no small number, and nobody
 * who knows it chooses who is in which group.
 */
export const prime = 4_194_301;
export const exactProducts = 500;

/** One row of sums: what each column has of it, from 0 up to the prime. */
export type Row = Float64Array;

/** Looked up once: this is where the time goes. */
const { floor } = Math;

export function modulo(value: number): number {
  const rest = value - floor(value / prime) * prime;
  // A quotient just below a whole number is rounded up to it.
  return rest < 0 ? rest + prime : rest;
}

export function inverse(value: number): number {
  let [a, b] = [prime, value];
  let [x, y] = [0, 1];
  while (b !== 1) {
    const quotient = floor(a / b);
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  return y < 0 ? y + prime : y;
}

/** `target += factor × source` */
export function addTimes(target: Row, factor: number, source: Row): void {
  for (let at = 0; at < target.length; at += 1) {
    const held = source[at] ?? 0;
    if (held !== 0) target[at] = modulo((target[at] ?? 0) + factor * held);
  }
}

export function scale(row: Row, factor: number): void {
  for (let at = 0; at < row.length; at += 1) row[at] = modulo((row[at] ?? 0) * factor);
}

export function isZero(row: Row): boolean {
  return row.every((value) => value === 0);
}
