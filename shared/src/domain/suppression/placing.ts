import type { Verdict } from './exposes.js';
import type { Row } from './prime-field.js';
import type { Steps } from './steps.js';
import type { Budget, Sums } from './sums.js';

/** Who has the columns that all rows share. */
export type Columns = Pick<Sums, 'owners' | 'sizes'>;

/** Rows placed one after the other, among which a small group is looked for. */
export interface Placing {
  /** Whether the row is a mix of those placed, and so says nothing new. */
  follows(row: Row): boolean;
  /**
   * Places a row that does not follow. Without budget nothing is looked for; with it, whatever is not
   * safe is to be taken back.
   */
  place(row: Row, from: number, budget: Budget): Verdict;
  /** Takes back the rows placed from this number on. */
  takeBack(from: number): void;
  /** Rows of which every combination that speaks of fewer than k people is a mix; perhaps none. */
  aboutFew(budget: Budget): Steps<readonly Row[]>;
}
