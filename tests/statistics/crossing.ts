/** Success counts at which looking ends, after so many trials; null where none does. */
export interface Bounds {
  readonly from: number | null;
  readonly upTo: number | null;
}

interface Crossing {
  readonly rate: number;
  readonly trials: number;
  readonly boundsAt: (trials: number) => Bounds;
}

/**
 * The exact chance that somebody who looks after every trial has ended by the n-th one, for each n:
 * all paths at once, without a random number (Wald's recursion).
 */
export function chanceToEnd({ rate, trials, boundsAt }: Crossing): readonly number[] {
  let open = [1];
  let ended = 0;
  const chances = [0];
  for (let n = 1; n <= trials; n += 1) {
    const { from, upTo } = boundsAt(n);
    const next = Array.from(
      { length: n + 1 },
      (_, count) => (open[count] ?? 0) * (1 - rate) + (open[count - 1] ?? 0) * rate,
    );
    open = next.map((chance, count) => {
      const isEnd = (from !== null && count >= from) || (upTo !== null && count <= upTo);
      if (isEnd) ended += chance;
      return isEnd ? 0 : chance;
    });
    chances.push(ended);
  }
  return chances;
}

/** The first number of trials by which the chance has reached a share. */
export function trialsUntil(chances: readonly number[], share: number): number {
  return chances.findIndex((chance) => chance >= share);
}
