import type { Look } from './look.js';

/** A criterion's looks by series, oldest first, each in order. The last one counts; all are shown. */
export function lookSeries(looks: readonly Look[]): readonly (readonly Look[])[] {
  const series = new Map<number, Look[]>();
  for (const look of looks) {
    const known = series.get(look.series);
    if (known) known.push(look);
    else series.set(look.series, [look]);
  }
  const inOrder = [...series.entries()].toSorted(([left], [right]) => left - right);
  return inOrder.map(([, of]) => of.toSorted((left, right) => left.number - right.number));
}
