import { Echelon } from './echelon.js';
import { ownedColumns, type OwnedColumns } from './owned-columns.js';
import { pastOfRows } from './past-of-rows.js';
import { rowsOver, type Past } from './past.js';
import type { Row } from './prime-field.js';
import { ShownSums } from './shown-sums.js';
import type { Steps } from './steps.js';

/** So many rows were shown and said when somebody looked. */
export interface Mark {
  readonly shown: number;
  readonly said: number;
  readonly spoken: number;
}

/**
 * What is public, and what may become so beside it. Groups of amounts are offered by their place in
 * a list that holds everything there is to offer, so that people who always go together count as one.
 */
export class PublicNumbers {
  readonly #columns: OwnedColumns;
  readonly #shown: ShownSums;
  readonly #said: Row[] = [];
  readonly #groups: readonly ReadonlySet<number>[];
  /** Everything shown and said, once something is said. */
  #spoken: Echelon | undefined;
  #count = 0;

  private constructor(
    private readonly past: Past,
    groups: readonly (readonly string[])[],
    k: number,
  ) {
    const placesOf = new Map<string, number[]>();
    for (const [place, group] of groups.entries()) {
      for (const amount of group) {
        const places = placesOf.get(amount);
        if (places) places.push(place);
        else placesOf.set(amount, [place]);
      }
    }
    this.#columns = ownedColumns(past.amounts, (amount) => (placesOf.get(amount) ?? []).join());
    const { columnsOf } = this.#columns;
    this.#groups = groups.map(
      (group) => new Set(group.flatMap((amount) => columnsOf.get(amount)?.now ?? [])),
    );
    this.#shown = new ShownSums(this.#columns, k);
  }

  /** Beside a past as `remember` leaves it, which knows every amount in the groups. */
  static *beside(
    past: Past,
    groups: readonly (readonly string[])[],
    k: number,
  ): Steps<PublicNumbers> {
    const numbers = new PublicNumbers(past, groups, k);
    const rows = rowsOver(past, numbers.#columns.pastOf);
    for (const row of rows.slice(0, past.shown)) {
      numbers.#shown.know(row);
      yield;
    }
    numbers.#said.push(...rows.slice(past.shown));
    return numbers;
  }

  get mark(): Mark {
    const [shown, said] = [this.#shown.rows.length, this.#said.length];
    return { shown, said, spoken: this.#count };
  }

  /** These are public already, whatever they say. */
  know(places: readonly number[]): void {
    for (const place of places) this.#shown.know(this.#rowOf(place));
  }

  /** Whether all of these may be shown; then they are public from here on. */
  offer(places: readonly number[]): boolean {
    const mark = this.mark;
    if (mark.said > 0) this.#speakOfAll();
    const isSafe = this.#shown.offer(places.map((place) => this.#rowOf(place))) === 'safe';
    const added = this.#shown.rows.slice(mark.shown);
    const isUntied = mark.said === 0 || added.every((row) => this.#speak(row));
    if (!isSafe || !isUntied) this.takeBack(mark);
    return isSafe && isUntied;
  }

  /**
   * Whether it may be said of a group that it is small. It may if no sum of such groups and numbers
   * makes another number: then nothing ties what was said to a count, not even at the ends of its range.
   */
  say(place: number): boolean {
    const row = this.#rowOf(place);
    const isSaid = this.#said.some((said) => said.every((value, at) => value === row[at]));
    if (isSaid) return true;
    this.#speakOfAll();
    if (!this.#speak(row)) return false;
    this.#said.push(row);
    return true;
  }

  takeBack(mark: Mark): void {
    this.#shown.takeBack(mark.shown);
    this.#said.length = mark.said;
    this.#spoken?.takeBack(mark.spoken);
    if (mark.spoken === 0) this.#spoken = undefined;
    this.#count = mark.spoken;
  }

  /** What of this has to be known when the next numbers are offered. */
  next(): Past {
    const rows = { shown: this.#shown.rows, said: this.#said };
    return pastOfRows(this.#columns, this.past.amounts, rows, () => true);
  }

  #rowOf(place: number): Row {
    const row = new Float64Array(this.#columns.owners.length);
    for (const column of this.#groups[place] ?? []) row[column] = 1;
    return row;
  }

  #speakOfAll(): void {
    if (this.#spoken) return;
    this.#spoken = new Echelon();
    for (const row of [...this.#shown.rows, ...this.#said]) this.#speak(row);
  }

  /** Whether it is tied to nothing that was shown or said. */
  #speak(row: Row): boolean {
    if (this.#spoken?.add(row, this.#count, this.#count)) return false;
    this.#count += 1;
    return true;
  }
}
