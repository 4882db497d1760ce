import { exactProducts, inverse, modulo, scale, type Row } from './prime-field.js';

/** `target += Σ factorOf(i) × sources[i]`, reduced now and then instead of at every step. */
function addAll(target: Row, sources: readonly Row[], factorOf: (at: number) => number): void {
  let waiting = 0;
  for (const [at, source] of sources.entries()) {
    const factor = factorOf(at);
    if (factor === 0) continue;
    for (let place = 0; place < source.length; place += 1) {
      target[place] = (target[place] ?? 0) + factor * (source[place] ?? 0);
    }
    waiting += 1;
    if (waiting === exactProducts) {
      reduce(target);
      waiting = 0;
    }
  }
  reduce(target);
}

function reduce(row: Row): void {
  for (let place = 0; place < row.length; place += 1) row[place] = modulo(row[place] ?? 0);
}

/** How a row comes from those given before: itself and so many times each of them. */
export type Mix = Row;

interface Solved {
  readonly from: number;
  readonly pivot: number;
  readonly row: Row;
  readonly mix: Mix;
}

/** Rows solved one after the other, each against those before it; the last ones can be taken back. */
export class Echelon {
  readonly #solved: Solved[] = [];

  /** The mix with the row, which is at this place of all, that comes to nothing; if there is one. */
  mixOf(given: Row, place: number): Mix | undefined {
    const { pivot, mix } = this.#solve(given, place);
    return pivot < 0 ? mix : undefined;
  }

  /** Adds the row, unless there is such a mix. */
  add(given: Row, place: number, from: number): Mix | undefined {
    const { pivot, row, mix } = this.#solve(given, place);
    if (pivot < 0) return mix;
    const factor = inverse(row[pivot] ?? 0);
    scale(row, factor);
    scale(mix, factor);
    this.#solved.push({ from, pivot, row, mix });
    return undefined;
  }

  /** Forgets the rows from this number on. */
  takeBack(from: number): void {
    while ((this.#solved.at(-1)?.from ?? -1) >= from) this.#solved.pop();
  }

  #solve(given: Row, place: number): Omit<Solved, 'from'> {
    const row = given.slice();
    const mix = new Float64Array(place + 1);
    mix[place] = 1;
    const rows = this.#solved.map((solved) => solved.row);
    const factors = new Float64Array(rows.length);
    addAll(row, rows, (at) => {
      const pivot = this.#solved[at]?.pivot ?? 0;
      factors[at] = modulo(-modulo(row[pivot] ?? 0));
      return factors[at] ?? 0;
    });
    const mixes = this.#solved.map((solved) => solved.mix);
    addAll(mix, mixes, (at) => factors[at] ?? 0);
    return { pivot: row.findIndex((value) => value !== 0), row, mix };
  }
}

export function mixed(rows: readonly Row[], mix: Mix, width: number): Row {
  const sum = new Float64Array(width);
  addAll(sum, rows, (at) => mix[at] ?? 0);
  return sum;
}
