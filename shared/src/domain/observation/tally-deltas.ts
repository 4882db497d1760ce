import type { AmountTally, Tally, TallyCell } from './tally.js';

type Growing<Value> = { -readonly [Field in keyof Value]: Value[Field] };

type Delta = Omit<Growing<Tally>, 'amounts'> & {
  readonly amounts: readonly [Growing<AmountTally>, Growing<AmountTally>, Growing<AmountTally>];
};

export function tallyKey(cell: TallyCell): string {
  const { kind, day, useCaseId, ring, provenance, strata, codes } = cell;
  return `${kind}/${day}/${useCaseId ?? ''}/${ring ?? -1}/${provenance}/${strata}/${codes}`;
}

function addAmount(to: Growing<AmountTally>, amount: AmountTally, sign: 1 | -1): void {
  if (amount.count === 0) return;
  to.count += sign * amount.count;
  to.sum += sign * amount.sum;
  to.squares += sign * amount.squares;
}

function isNothing({ n, amounts }: Tally): boolean {
  return n === 0 && amounts.every(({ count, sum, squares }) => !count && !sum && !squares);
}

/** What is to be added to cells. Integers all through: the order in which they come does not matter. */
export class TallyDeltas {
  readonly #cells = new Map<string, Delta>();

  add(tally: Tally, sign: 1 | -1): void {
    const delta = this.#cellOf(tally);
    delta.n += sign * tally.n;
    addAmount(delta.amounts[0], tally.amounts[0], sign);
    addAmount(delta.amounts[1], tally.amounts[1], sign);
    addAmount(delta.amounts[2], tally.amounts[2], sign);
  }

  get size(): number {
    return this.#cells.size;
  }

  /** In the order of the cells; what cancelled out is left out. */
  list(): readonly Tally[] {
    return [...this.#cells]
      .filter(([, delta]) => !isNothing(delta))
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([, delta]) => delta);
  }

  #cellOf(tally: Tally): Delta {
    const key = tallyKey(tally);
    const known = this.#cells.get(key);
    if (known) return known;
    const none = () => ({ count: 0, sum: 0, squares: 0 });
    const made: Delta = { ...tally, n: 0, amounts: [none(), none(), none()] };
    this.#cells.set(key, made);
    return made;
  }
}
