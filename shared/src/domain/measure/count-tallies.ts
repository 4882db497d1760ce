import { observationKinds } from '../observation/observation-kinds.js';
import type { AmountTally, Tally } from '../observation/tally.js';
import type { TallyKind } from '../observation/trace.js';

export type CodeTest = (codes: string) => boolean;
const any: CodeTest = () => true;

function cellsOf(tallies: readonly Tally[], kind: TallyKind, isCounted: CodeTest) {
  return tallies.filter((tally) => tally.kind === kind && isCounted(tally.codes));
}

/** How many observations of a kind there are with the codes asked for. */
export function countOf(
  tallies: readonly Tally[],
  kind: TallyKind,
  isCounted: CodeTest = any,
): number {
  return cellsOf(tallies, kind, isCounted).reduce((sum, { n }) => sum + n, 0);
}

function placeOfAmount(kind: TallyKind, field: string): number {
  const { amounts } = observationKinds[kind === 'help-received' ? 'help' : kind];
  const place = amounts.findIndex(({ name }) => name === field);
  if (place < 0) throw new Error(`${kind} has no amount ${field}`);
  return place;
}

/** One of their amounts, in the whole units it is kept in. Who did not say it is not in `count`. */
export function amountOf(
  tallies: readonly Tally[],
  kind: TallyKind,
  field: string,
  isCounted: CodeTest = any,
): AmountTally {
  const place = placeOfAmount(kind, field);
  return cellsOf(tallies, kind, isCounted).reduce<AmountTally>(
    (all, { amounts }) => ({
      count: all.count + (amounts[place]?.count ?? 0),
      sum: all.sum + (amounts[place]?.sum ?? 0),
      squares: all.squares + (amounts[place]?.squares ?? 0),
    }),
    { count: 0, sum: 0, squares: 0 },
  );
}

/** The days from `from` up to, and without, `until`. */
export function within(tallies: readonly Tally[], from: number, until: number): readonly Tally[] {
  return tallies.filter(({ day }) => from <= day && day < until);
}
