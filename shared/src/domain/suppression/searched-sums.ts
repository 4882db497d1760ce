import { Echelon } from './echelon.js';
import { exposes, type Verdict } from './exposes.js';
import type { Columns, Placing } from './placing.js';
import type { Row } from './prime-field.js';
import type { Budget } from './sums.js';

/** Few rows: all of them are searched each time one is added. */
export class SearchedSums implements Placing {
  readonly #rows: { readonly from: number; readonly row: Row }[] = [];
  readonly #echelon = new Echelon();

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
    const rows = this.#rows.map((placed) => placed.row);
    return exposes({ ...this.columns, rows }, this.k, budget);
  }

  takeBack(from: number): void {
    this.#echelon.takeBack(from);
    while ((this.#rows.at(-1)?.from ?? -1) >= from) this.#rows.pop();
  }

  aboutFew(budget: Budget): readonly Row[] {
    const rows = this.#rows.map((placed) => placed.row);
    return exposes({ ...this.columns, rows }, this.k, budget) === 'safe' ? [] : rows;
  }
}
