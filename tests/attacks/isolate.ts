import { SeededRandom } from '../harness/seeded-random';

/** A prime of its own: the attack shares no arithmetic with what it attacks. */
const prime = 33_554_393;

function times(left: number, right: number): number {
  return (left * right) % prime;
}

function power(base: number, exponent: number): number {
  let [result, square] = [1, base % prime];
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = times(result, square);
    square = times(square, square);
  }
  return result;
}

/** Solves the rows completely; answers the column of each row that is left. */
function solve(rows: number[][]): readonly number[] {
  const pivots: number[] = [];
  const width = rows[0]?.length ?? 0;
  for (let column = 0; column < width && pivots.length < rows.length; column += 1) {
    const at = pivots.length;
    const pivot = rows.findIndex((row, place) => place >= at && row[column] !== 0);
    if (pivot < 0) continue;
    [rows[at], rows[pivot]] = [rows[pivot] ?? [], rows[at] ?? []];
    const row = rows[at] ?? [];
    const inverse = power(row[column] ?? 0, prime - 2);
    row.forEach((value, place) => (row[place] = times(value, inverse)));
    for (const other of rows) {
      const held = other[column] ?? 0;
      if (other === row || held === 0) continue;
      for (let place = column; place < width; place += 1) {
        other[place] = ((other[place] ?? 0) + times(prime - held, row[place] ?? 0)) % prime;
      }
    }
    pivots.push(column);
  }
  rows.length = pivots.length;
  return pivots;
}

/**
 * What no sum or difference of the numbers can change, column by column: some combination of numbers
 * speaks of a group alone exactly if the group's columns here depend on each other.
 */
function checksOf(rows: number[][], width: number): readonly (readonly number[])[] {
  const pivots = solve(rows);
  const rowOf = new Map(pivots.map((column, at) => [column, rows[at] ?? []]));
  const free = Array.from({ length: width }, (_, column) => column).filter((at) => !rowOf.has(at));
  return Array.from({ length: width }, (_, column) => {
    const row = rowOf.get(column);
    return free.map((at) => (row ? (prime - (row[at] ?? 0)) % prime : Number(at === column)));
  });
}

const shortened = 20;

/**
 * Long columns by some of their mixes: what depends on each other still does, and what does not is
 * still told apart while a group has fewer columns than there are mixes.
 */
function shorten(columns: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const length = columns[0]?.length ?? 0;
  if (length <= shortened) return columns;
  const random = new SeededRandom(7);
  const mixes = Array.from({ length: shortened }, () =>
    Array.from({ length }, () => random.below(prime)),
  );
  return columns.map((column) =>
    mixes.map((mix) =>
      column.reduce((sum, value, at) => (sum + times(value, mix[at] ?? 0)) % prime, 0),
    ),
  );
}

interface Solved {
  readonly pivot: number;
  readonly values: readonly number[];
}

/** What is left of a column beside these. */
function reduced(column: readonly number[], by: readonly Solved[]): Solved | undefined {
  const values = [...column];
  for (const { pivot, values: known } of by) {
    const held = values[pivot] ?? 0;
    if (held === 0) continue;
    for (let at = 0; at < values.length; at += 1) {
      values[at] = ((values[at] ?? 0) + times(prime - held, known[at] ?? 0)) % prime;
    }
  }
  const pivot = values.findIndex((value) => value !== 0);
  if (pivot < 0) return undefined;
  const inverse = power(values[pivot] ?? 0, prime - 2);
  return { pivot, values: values.map((value) => times(value, inverse)) };
}

/** Everything that was made public of one kind of number: what it is the sum of, and whose that is. */
export class Notebook {
  readonly #columns = new Map<string, { readonly at: number; readonly owner: string }>();
  readonly #rows = new Map<string, ReadonlySet<string>>();

  /** What the number adds up, each with whose it is. */
  note(summands: ReadonlyMap<string, string>): void {
    if (summands.size === 0) return;
    for (const [summand, owner] of summands) {
      if (!this.#columns.has(summand)) {
        this.#columns.set(summand, { at: this.#columns.size, owner });
      }
    }
    this.#rows.set([...summands.keys()].toSorted().join('|'), new Set(summands.keys()));
  }

  get numbers(): number {
    return this.#rows.size;
  }

  /** A group of at most so many people that some sum and difference of the numbers speaks of alone. */
  isolated(most: number): readonly string[] | undefined {
    const kinds = this.#kinds();
    const rows = [...this.#rows.values()].map((row) =>
      kinds.map(({ summand }) => Number(row.has(summand))),
    );
    const checks = shorten(checksOf(rows, kinds.length));
    const columns = new Map<string, (readonly number[])[]>();
    for (const [at, { owner }] of kinds.entries()) {
      columns.set(owner, [...(columns.get(owner) ?? []), checks[at] ?? []]);
    }
    for (let size = 1; size <= most; size += 1) {
      const found = this.#search([...columns], [], [], size);
      if (found) return found;
    }
    return undefined;
  }

  /** What a person has in the same numbers is one sum. */
  #kinds(): readonly { readonly summand: string; readonly owner: string }[] {
    const rows = [...this.#rows.values()];
    const seen = new Map<string, { readonly summand: string; readonly owner: string }>();
    for (const [summand, { owner }] of this.#columns) {
      const where = rows.map((row) => (row.has(summand) ? '1' : '0')).join('');
      seen.set(`${owner} ${where}`, { summand, owner });
    }
    return [...seen.values()];
  }

  #search(
    owners: readonly (readonly [string, readonly (readonly number[])[]])[],
    group: readonly string[],
    held: readonly Solved[],
    most: number,
  ): readonly string[] | undefined {
    for (const [at, [owner, columns]] of owners.entries()) {
      const known = [...held];
      for (const column of columns) {
        const left = reduced(column, known);
        if (!left) return [...group, owner];
        known.push(left);
      }
      if (most === 1) continue;
      const found = this.#search(owners.slice(at + 1), [...group, owner], known, most - 1);
      if (found) return found;
    }
    return undefined;
  }
}
