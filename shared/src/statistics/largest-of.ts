/** Math.max takes its arguments on the stack, and overflows it for a hundred thousand. */
export function largestOf(values: readonly number[]): number {
  return values.reduce((largest, value) => Math.max(largest, value), -Infinity);
}
