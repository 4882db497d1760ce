/** One number of several that add up to a whole, with how many people stand behind it. */
export interface Counted {
  readonly count: number;
  readonly people: number;
}

/** Each part, and all of them; null where it may not be shown. */
export interface CountedApart<Part extends string> {
  readonly parts: Readonly<Record<Part, number | null>>;
  readonly total: number | null;
}

/**
 * Parts of a whole, counted aloud. A part with fewer people behind it than the smallest group is not
 * shown, none included; nor is the whole then, since the difference would give the part away.
 */
export function countedApart<Part extends string>(
  counts: Readonly<Record<Part, Counted>>,
  smallestGroup: number,
): CountedApart<Part> {
  const all = Object.entries(counts) as [Part, Counted][];
  const parts = Object.fromEntries(
    all.map(([part, { count, people }]) => [part, people < smallestGroup ? null : count]),
  ) as Record<Part, number | null>;
  const isWhole = all.every(([part]) => parts[part] !== null);
  return { parts, total: isWhole ? all.reduce((sum, [, { count }]) => sum + count, 0) : null };
}
