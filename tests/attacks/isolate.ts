/** A prime of its own: the attack shares no arithmetic with what it attacks. */
const prime = 33_554_393;

function power(base: number, exponent: number): number {
  let result = 1;
  let square = base % prime;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}

function rankWithout(
  rows: readonly Float64Array[],
  owners: readonly number[],
  left: ReadonlySet<number>,
): number {
  const columns = owners.flatMap((owner, at) => (left.has(owner) ? [] : [at]));
  const matrix = rows.map((row) => Float64Array.from(columns, (at) => row[at] ?? 0));
  let rank = 0;
  for (let column = 0; column < columns.length && rank < matrix.length; column += 1) {
    const pivot = matrix.findIndex((row, at) => at >= rank && row[column] !== 0);
    if (pivot < 0) continue;
    const row = matrix[pivot] ?? new Float64Array();
    matrix[pivot] = matrix[rank] ?? row;
    matrix[rank] = row;
    const inverse = power(row[column] ?? 0, prime - 2);
    for (let other = rank + 1; other < matrix.length; other += 1) {
      const target = matrix[other];
      const held = target?.[column] ?? 0;
      if (!target || held === 0) continue;
      const times = (prime - ((held * inverse) % prime)) % prime;
      for (let at = column; at < columns.length; at += 1) {
        target[at] = ((target[at] ?? 0) + times * (row[at] ?? 0)) % prime;
      }
    }
    rank += 1;
  }
  return rank;
}

function* groupsBelow(k: number, owners: readonly number[]): Generator<readonly number[]> {
  if (k <= 1) return;
  for (const [at, owner] of owners.entries()) {
    yield [owner];
    for (const more of groupsBelow(k - 1, owners.slice(at + 1))) yield [owner, ...more];
  }
}

/** Everything that was made public of one kind of number: who is in each, and what each of them gave then. */
export class Notebook {
  readonly #columns = new Map<string, { readonly at: number; readonly owner: number }>();
  readonly #rows = new Map<string, ReadonlySet<string>>();
  readonly #owners = new Map<string, number>();

  /** `members`: person and what they gave, as one text. */
  note(members: ReadonlyMap<string, string>): void {
    const amounts = [...members].map(([person, gave]) => `${person} ${gave}`);
    if (amounts.length === 0) return;
    for (const [person, gave] of members) {
      const owner = this.#owners.get(person) ?? this.#owners.size;
      this.#owners.set(person, owner);
      const key = `${person} ${gave}`;
      if (!this.#columns.has(key)) this.#columns.set(key, { at: this.#columns.size, owner });
    }
    this.#rows.set(amounts.toSorted().join('|'), new Set(amounts));
  }

  get numbers(): number {
    return this.#rows.size;
  }

  /**
   * Tries every group of fewer than k people: if the numbers hang together less without them, some sum
   * and difference of numbers speaks of nobody else.
   */
  smallestIsolated(k: number): readonly string[] | undefined {
    const columns = [...this.#columns];
    const owners = columns.map(([, { owner }]) => owner);
    const rows = [...this.#rows.values()].map((row) =>
      Float64Array.from(columns, ([key]) => (row.has(key) ? 1 : 0)),
    );
    const all = rankWithout(rows, owners, new Set());
    const names = [...this.#owners.keys()];
    for (const group of groupsBelow(k, [...this.#owners.values()])) {
      if (rankWithout(rows, owners, new Set(group)) < all) {
        return group.map((owner) => names[owner] ?? '');
      }
    }
    return undefined;
  }
}
