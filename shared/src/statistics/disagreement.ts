/** Ordered pairs of different values. */
function differentPairs(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const same = [...counts.values()].reduce((sum, count) => sum + count * count, 0);
  return values.length ** 2 - same;
}

/** The squared distances of all ordered pairs, about the mean so that large values lose no digits. */
function squaredDistances(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return 2 * values.length * values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

/** What all ordered pairs of values differ by, summed. */
export function disagreement(
  values: readonly number[],
  level: 'nominal' | 'ordinal' | 'interval',
): number {
  return level === 'nominal' ? differentPairs(values) : squaredDistances(values);
}
