import { inverse, isZero, modulo, prime, scale, type Row } from './prime-field.js';
import { clearColumn, columnsByOwner, type Sums } from './sums.js';

/** One owner's columns in the only form that spans the same, so that two owners can be compared. */
function normalForm(columns: readonly Row[]): readonly Row[] {
  const rows = columns.map((column) => column.slice());
  const height = rows[0]?.length ?? 0;
  if (rows.length > 1) {
    let done = 0;
    for (let place = 0; place < height && done < rows.length; place += 1) {
      const pivot = rows.findIndex((row, at) => at >= done && row[place] !== 0);
      if (pivot < 0) continue;
      clearColumn(rows, pivot, place);
      const [found] = rows.splice(pivot, 1);
      if (found) rows.splice(done, 0, found);
      done += 1;
    }
    return rows.slice(0, done);
  }
  const [only] = rows;
  const first = only?.find((value) => value !== 0);
  if (!only || first === undefined) return [];
  scale(only, inverse(first));
  return rows;
}

const [multiplier, offset] = [48_271, 11];

/** Tells most apart at once; those it does not are compared. */
function fingerprint(columns: readonly Row[]): number {
  let print = columns.length;
  for (const column of columns) {
    for (const value of column) print = modulo(print * multiplier + value + offset);
  }
  return print % prime;
}

function areEqual(left: readonly Row[], right: readonly Row[]): boolean {
  return (
    left.length === right.length &&
    left.every((row, at) => row.every((value, place) => value === right[at]?.[place]))
  );
}

interface Kind {
  readonly columns: readonly Row[];
  size: number;
}

/**
 * Makes one owner of all whose amounts come in the same proportions: a combination that says nothing
 * of one of them says nothing of the others. Owners nothing speaks of are left out.
 */
export function alike(sums: Sums): Sums {
  const kinds: Kind[] = [];
  const byPrint = new Map<number, Kind[]>();
  for (const [owner, places] of columnsByOwner(sums)) {
    const gathered = places
      .map((place) => Float64Array.from(sums.rows, (row) => row[place] ?? 0))
      .filter((column) => !isZero(column));
    const columns = normalForm(gathered);
    if (columns.length === 0) continue;
    const size = sums.sizes[owner] ?? 0;
    const print = fingerprint(columns);
    const candidates = byPrint.get(print) ?? [];
    const known = candidates.find((kind) => areEqual(kind.columns, columns));
    if (known) known.size += size;
    else {
      const kind = { columns, size };
      kinds.push(kind);
      byPrint.set(print, [...candidates, kind]);
    }
  }
  const columns = kinds.flatMap((kind) => kind.columns);
  return {
    rows: sums.rows.map((_, at) => Float64Array.from(columns, (column) => column[at] ?? 0)),
    owners: kinds.flatMap((kind, at) => kind.columns.map(() => at)),
    sizes: kinds.map(({ size }) => size),
  };
}
