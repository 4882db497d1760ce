/** Puts values in an order drawn from the numbers, in place (Fisher and Yates). */
export function shuffle(values: Float64Array, next: () => number): void {
  for (let last = values.length - 1; last > 0; last -= 1) {
    const chosen = Math.floor(next() * (last + 1));
    const value = values[chosen] ?? 0;
    values[chosen] = values[last] ?? 0;
    values[last] = value;
  }
}
