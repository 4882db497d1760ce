import type { AmountTally, Tally } from './tally.js';

type Amounts = Tally['amounts'];
type Delta = { -readonly [Field in keyof Tally]: Tally[Field] };

/** What was observed, whoever it was; a space sorts before whatever else is in it. */
function groupOf({ kind, day, useCaseId, ring, codes }: Tally): string {
  return `${kind} ${day} ${useCaseId ?? ''} ${ring ?? -1} ${codes}`;
}

function kindAndDay(group: string): string {
  return group.slice(0, group.indexOf(' ', group.indexOf(' ') + 1));
}

function added(to: AmountTally, amount: AmountTally, sign: 1 | -1): AmountTally {
  if (amount.count === 0) return to;
  return {
    count: to.count + sign * amount.count,
    sum: to.sum + sign * amount.sum,
    squares: to.squares + sign * amount.squares,
  };
}

const nothing: AmountTally = { count: 0, sum: 0, squares: 0 };

function sumOf(to: Amounts, amounts: Amounts, sign: 1 | -1): Amounts {
  return [
    added(to[0], amounts[0], sign),
    added(to[1], amounts[1], sign),
    added(to[2], amounts[2], sign),
  ];
}

function isSomething({ n, amounts }: Tally): boolean {
  return n !== 0 || amounts.some(({ count, sum, squares }) => count || sum || squares);
}

function byWhose(left: Tally, right: Tally): number {
  if (left.provenance !== right.provenance) return left.provenance < right.provenance ? -1 : 1;
  return left.strata - right.strata;
}

/** What is to be added to cells. Integers all through: the order in which they come does not matter. */
export class TallyDeltas {
  /** A handful of cells each, which differ in whose they are. */
  readonly #groups = new Map<string, Delta[]>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(tally: Tally, sign: 1 | -1): void {
    const delta = this.#deltaOf(tally);
    delta.n += sign * tally.n;
    delta.amounts = sumOf(delta.amounts, tally.amounts, sign);
  }

  /**
   * The cells of each kind of observation together, in the order of its name; what cancelled out is
   * left out. Sorted a day at a time, as they are asked for: all at once would take long.
   */
  *byGroup(): Generator<readonly [string, readonly Tally[]]> {
    const days = new Map<string, string[]>();
    for (const name of this.#groups.keys()) {
      const day = kindAndDay(name);
      const names = days.get(day);
      if (names) names.push(name);
      else days.set(day, [name]);
    }
    for (const day of [...days.keys()].toSorted()) {
      for (const name of (days.get(day) ?? []).toSorted()) {
        yield [name, (this.#groups.get(name) ?? []).filter(isSomething)];
      }
    }
  }

  /** In the order of the cells. */
  list(): readonly Tally[] {
    return [...this.byGroup()].flatMap(([, tallies]) => tallies.toSorted(byWhose));
  }

  #deltaOf(tally: Tally): Delta {
    const name = groupOf(tally);
    let group = this.#groups.get(name);
    if (!group) this.#groups.set(name, (group = []));
    for (const delta of group) {
      if (delta.strata === tally.strata && delta.provenance === tally.provenance) return delta;
    }
    const { kind, day, useCaseId, ring, provenance, strata, codes } = tally;
    const amounts: Amounts = [nothing, nothing, nothing];
    const made = { kind, day, useCaseId, ring, provenance, strata, codes, n: 0, amounts };
    group.push(made);
    this.#size += 1;
    return made;
  }
}
