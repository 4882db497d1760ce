import { Echelon, mixed, type Mix } from './echelon.js';
import type { Verdict } from './exposes.js';
import type { Columns, Placing } from './placing.js';
import { isZero, type Row } from './prime-field.js';
import { SearchedSums } from './searched-sums.js';
import type { Steps } from './steps.js';
import type { Budget } from './sums.js';

interface Pool {
  /** By owner: 1 for a member. */
  readonly members: Uint8Array;
  readonly columns: readonly number[];
  readonly echelon: Echelon;
  /** Combinations that say nothing of anybody in the pool. */
  silent: Placing | undefined;
}

/** With fewer people a search of all is shorter than dealing them. */
const fewPeoplePerPool = 6;

/** An owner of three people goes to three pools, one of k or more to all. */
function poolsOf({ owners, sizes }: Columns, k: number): readonly Pool[] {
  const pools = Array.from({ length: k }, () => ({
    members: new Uint8Array(sizes.length),
    columns: Array<number>(),
    echelon: new Echelon(),
    silent: undefined,
  }));
  const isDealt = new Uint8Array(sizes.length);
  let next = 0;
  for (const [column, owner] of owners.entries()) {
    const people = isDealt[owner] === 1 ? 0 : Math.min(sizes[owner] ?? 0, k);
    isDealt[owner] = 1;
    for (let person = 0; person < people; person += 1) {
      const pool = pools[next % k];
      if (pool) pool.members[owner] = 1;
      next += 1;
    }
    if (sizes[owner] === 0) continue;
    for (const pool of pools) if (pool.members[owner] === 1) pool.columns.push(column);
  }
  return pools;
}

/**
 * People are dealt into k pools. A group of fewer than k has nobody in one of them, so a combination
 * that speaks of the group alone says nothing of that pool. If in every pool the new row is no mix of
 * those before, there is no such combination; nearly always this decides. Otherwise the combinations
 * silent on the pool are few, and the same is asked about the people outside it.
 */
export class PooledSums implements Placing {
  readonly #pools: readonly Pool[];
  readonly #rows: { readonly from: number; readonly row: Row }[] = [];

  constructor(
    private readonly columns: Columns,
    private readonly k: number,
    /** How often the people outside a pool may be dealt again. */
    private readonly depth: number,
  ) {
    this.#pools = poolsOf(columns, k);
  }

  follows(row: Row): boolean {
    const [pool] = this.#pools;
    const mix = pool?.echelon.mixOf(this.#inPool(pool, row), this.#rows.length);
    if (!pool || !mix) return false;
    const silent = this.#mixed(row, mix);
    return isZero(silent) || (pool.silent?.follows(silent) ?? false);
  }

  place(row: Row, from: number, budget: Budget): Verdict {
    const isSearched = budget.left > 0;
    let all: Verdict = 'safe';
    for (const pool of this.#pools) {
      const mix = pool.echelon.add(this.#inPool(pool, row), this.#rows.length, from);
      if (!mix) continue;
      pool.silent ??= this.#outside(pool);
      const verdict = pool.silent.place(this.#mixed(row, mix), from, budget);
      if (verdict !== 'safe') all = verdict;
      if (verdict !== 'safe' && isSearched) break;
    }
    this.#rows.push({ from, row });
    return all;
  }

  takeBack(from: number): void {
    while ((this.#rows.at(-1)?.from ?? -1) >= from) this.#rows.pop();
    for (const { echelon, silent } of this.#pools) {
      echelon.takeBack(from);
      silent?.takeBack(from);
    }
  }

  *aboutFew(budget: Budget): Steps<readonly Row[]> {
    const rows: Row[] = [];
    for (const { silent } of this.#pools) {
      if (silent) rows.push(...(yield* silent.aboutFew(budget)));
    }
    return rows;
  }

  #inPool({ columns }: Pool, row: Row): Row {
    const part = new Float64Array(columns.length);
    for (let at = 0; at < columns.length; at += 1) part[at] = row[columns[at] ?? 0] ?? 0;
    return part;
  }

  #mixed(row: Row, mix: Mix): Row {
    return mixed([...this.#rows.map((placed) => placed.row), row], mix, row.length);
  }

  #outside({ members }: Pool): Placing {
    const { owners, sizes } = this.columns;
    // Nobody speaks of the pool's members, so they are nobody and are dealt into no pool again.
    const outside = sizes.map((size, owner) => (members[owner] === 1 ? 0 : size));
    const columns = { owners, sizes: outside };
    const people = outside.reduce((all, size) => all + size, 0);
    return this.depth > 1 && people > fewPeoplePerPool * this.k
      ? new PooledSums(columns, this.k, this.depth - 1)
      : new SearchedSums(columns, this.k);
  }
}
