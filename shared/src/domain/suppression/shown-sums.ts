import type { Verdict } from './exposes.js';
import type { Columns } from './placing.js';
import { PooledSums } from './pooled-sums.js';
import type { Row } from './prime-field.js';

/** What searching may cost for one number and for all, in entries looked at. */
const entriesPerRow = 100_000;
const entriesForAll = 4_000_000;
const timesDealt = 5;

/** So many rows may be independent: one for every two amounts of a person, of many one for every three. */
function mostRows({ owners, sizes }: Columns): number {
  const amounts = owners.reduce((all, owner) => all + (sizes[owner] ?? 0), 0);
  return Math.floor(Math.min(amounts / 2, Math.max(60, amounts / 3)));
}

/**
 * The numbers that are public, and whether more can be: no combination of them may speak of fewer than
 * k people. Besides, their number is limited: who has nearly as many sums of whole people as there are
 * people may guess the rest, and the search would take long.
 */
export class ShownSums {
  readonly rows: Row[] = [];
  readonly #placed: PooledSums;
  readonly #mostRows: number;
  #entriesLeft = entriesForAll;

  constructor(columns: Columns, k: number) {
    this.#placed = new PooledSums(columns, k, timesDealt);
    this.#mostRows = mostRows(columns);
  }

  /** What is public already, whatever it says. */
  know(row: Row): void {
    if (this.#placed.follows(row)) return;
    this.#placed.place(row, this.rows.length, { left: 0 });
    this.rows.push(row);
  }

  /** All of them are shown or none. */
  offer(rows: readonly Row[]): Verdict {
    const before = this.rows.length;
    for (const row of rows) {
      const verdict = this.#offerOne(row);
      if (verdict !== 'safe') {
        this.takeBack(before);
        return verdict;
      }
    }
    return 'safe';
  }

  /** Leaves the first so many rows. */
  takeBack(count: number): void {
    this.rows.length = Math.min(count, this.rows.length);
    this.#placed.takeBack(count);
  }

  #offerOne(row: Row): Verdict {
    if (this.#placed.follows(row)) return 'safe';
    const count = this.rows.length;
    if (count >= this.#mostRows) return 'unsure';
    const budget = { left: Math.min(entriesPerRow, this.#entriesLeft) };
    const before = budget.left;
    const verdict = this.#placed.place(row, count, budget);
    this.#entriesLeft -= before - budget.left;
    if (verdict === 'safe') this.rows.push(row);
    else this.#placed.takeBack(count);
    return verdict;
  }
}
