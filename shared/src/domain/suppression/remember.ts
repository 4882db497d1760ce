import { Echelon, mixed } from './echelon.js';
import { ownedColumns, type OwnedColumns } from './owned-columns.js';
import { pastOfRows } from './past-of-rows.js';
import { rowsOver, type Past, type PastAmount } from './past.js';
import { PooledSums } from './pooled-sums.js';
import type { Row } from './prime-field.js';
import type { Steps } from './steps.js';

/** An amount that is another now, or is gone, gets a new column; what was given stays in the old one. */
function aged(past: Past, states: ReadonlyMap<string, string>): ReadonlyMap<string, PastAmount> {
  const amounts = new Map<string, PastAmount>();
  for (const [name, { state, now, was }] of past.amounts) {
    const next = states.get(name);
    const isSame = next === state;
    const before = isSame || now === null ? was : [now, ...was];
    amounts.set(name, { state: next ?? '', now: isSame ? now : null, was: before });
  }
  for (const [name, state] of states) {
    if (!amounts.has(name)) amounts.set(name, { state, now: null, was: [] });
  }
  return amounts;
}

function part(row: Row, columns: readonly number[]): Row {
  return Float64Array.from(columns, (column) => row[column] ?? 0);
}

/** Splits the span of the rows: what holds nothing in these columns, and rows independent in them. */
function split(rows: readonly Row[], columns: readonly number[]) {
  const echelon = new Echelon();
  const speaking: Row[] = [];
  const silent: Row[] = [];
  for (const [at, row] of rows.entries()) {
    const mix = echelon.add(part(row, columns), at, at);
    if (mix) silent.push(mixed(rows, mix, row.length));
    else speaking.push(row);
  }
  return { speaking, silent };
}

/** Some of the rows that span what all of them do; no more than so many can be independent. */
function independent(rows: readonly Row[], most: number): readonly Row[] {
  const echelon = new Echelon();
  const kept: Row[] = [];
  for (const row of rows) {
    if (kept.length === most) break;
    if (!echelon.add(row, kept.length, kept.length)) kept.push(row);
  }
  return kept;
}

const timesDealt = 5;
const entriesPerSearch = 2_000_000;

/** All mixes of these rows that speak of fewer than k people in these columns, and perhaps some more. */
function* aboutFew(
  rows: readonly Row[],
  before: readonly number[],
  columns: OwnedColumns,
  k: number,
): Steps<readonly Row[]> {
  const owners = before.map((column) => columns.owners[column] ?? 0);
  const people = owners.reduce((all, owner) => all + (columns.sizes[owner] ?? 0), 0);
  // With so many rows over so few people there is always such a mix.
  if (rows.length > people / 2) return rows;
  // How often each row is taken is written behind what it says, as something nobody gave.
  const nobody = columns.sizes.length;
  const placed = new PooledSums(
    {
      owners: [...owners, ...rows.map((_, at) => nobody + at)],
      sizes: [...columns.sizes, ...rows.map(() => 0)],
    },
    k,
    timesDealt,
  );
  for (const [at, row] of rows.entries()) {
    const taken = rows.map((_, other) => (other === at ? 1 : 0));
    placed.place(Float64Array.from([...part(row, before), ...taken]), at, { left: 0 });
    yield;
  }
  const few = yield* placed.aboutFew({ left: entriesPerSearch });
  const mixes = independent(
    few.map((row) => row.slice(before.length)),
    rows.length,
  );
  return mixes.map((mix) => mixed(rows, mix, rows[0]?.length ?? 0));
}

/**
 * What of the past can still matter when these are the people and what they give.
 *
 * Numbers to come say nothing of what people gave before. So a combination with them that speaks of
 * fewer than k people has in it a combination of the past that speaks of what fewer than k people gave
 * before. Only such ones are kept, at whatever distance of editions they were shown: a number of which
 * at least k people have changed since falls out by itself, and one of which fewer have stays.
 */
export function* remember(past: Past, states: ReadonlyMap<string, string>, k: number): Steps<Past> {
  const amounts = aged(past, states);
  const columns = ownedColumns(amounts, () => '');
  const rows = rowsOver(past, columns.pastOf);
  const before = [...new Set([...columns.columnsOf.values()].flatMap(({ was }) => was))];
  const { speaking, silent } = split(rows.slice(0, past.shown), before);
  const shown = [...silent, ...(yield* aboutFew(speaking, before, columns, k))];
  // What was said of others cannot be tied to numbers to come.
  const said = split(rows, before).silent.slice(silent.length);
  return pastOfRows(columns, amounts, { shown, said }, (name) => states.has(name));
}
