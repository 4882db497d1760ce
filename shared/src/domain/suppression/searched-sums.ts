import { Echelon } from './echelon.js';
import { exposes, fewExpose, type Verdict } from './exposes.js';
import type { Columns, Placing } from './placing.js';
import type { Row } from './prime-field.js';
import type { Steps } from './steps.js';
import { columnsByOwner, type Budget } from './sums.js';

/** So few that to try what they make is quicker than to tell their columns apart. */
const veryFew = 3;

/** Few rows: all of them are searched each time one is added. */
export class SearchedSums implements Placing {
  readonly #rows: { readonly from: number; readonly row: Row }[] = [];
  readonly #echelon = new Echelon();
  #columnsOf: ReadonlyMap<number, readonly number[]> | undefined;

  constructor(
    private readonly columns: Columns,
    private readonly k: number,
  ) {}

  follows(row: Row): boolean {
    return this.#echelon.mixOf(row, this.#rows.length) !== undefined;
  }

  place(row: Row, from: number, budget: Budget): Verdict {
    this.#echelon.add(row, this.#rows.length, from);
    this.#rows.push({ from, row });
    return this.#verdict(budget);
  }

  takeBack(from: number): void {
    this.#echelon.takeBack(from);
    while ((this.#rows.at(-1)?.from ?? -1) >= from) this.#rows.pop();
  }

  *aboutFew(budget: Budget): Steps<readonly Row[]> {
    yield;
    return this.#verdict(budget) === 'safe' ? [] : this.#rows.map(({ row }) => row);
  }

  #verdict(budget: Budget): Verdict {
    const rows = this.#rows.map(({ row }) => row);
    if (rows.length === 0) return 'safe';
    if (rows.length > veryFew) return exposes({ ...this.columns, rows }, this.k, budget);
    this.#columnsOf ??= columnsByOwner(this.columns);
    const { sizes } = this.columns;
    return fewExpose(rows, { columnsOf: this.#columnsOf, sizes }, this.k, budget);
  }
}
