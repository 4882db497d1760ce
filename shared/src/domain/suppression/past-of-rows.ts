import type { OwnedColumns } from './owned-columns.js';
import { sparseColumn, type Past, type PastAmount } from './past.js';
import type { Row } from './prime-field.js';

/** What is kept of rows: equal columns once, and no amount that is gone and no row speaks of. */
export function pastOfRows(
  columns: OwnedColumns,
  amounts: ReadonlyMap<string, PastAmount>,
  rows: { readonly shown: readonly Row[]; readonly said: readonly Row[] },
  isHere: (amount: string) => boolean,
): Past {
  const all = [...rows.shown, ...rows.said];
  const kept: (readonly number[])[] = [];
  const places = new Map<string, number>();
  const placeOf = (column: number): number | null => {
    const held = sparseColumn(all, column);
    if (held.length === 0) return null;
    const text = held.join();
    const place = places.get(text) ?? kept.push(held) - 1;
    places.set(text, place);
    return place;
  };
  const placed = columns.owners.map((_, column) => placeOf(column));
  const next = new Map<string, PastAmount>();
  for (const [name, { state }] of amounts) {
    const own = columns.columnsOf.get(name);
    const now = own?.now == null ? null : (placed[own.now] ?? null);
    const was = (own?.was ?? []).flatMap((column) => placed[column] ?? []);
    if (isHere(name) || now !== null || was.length > 0) next.set(name, { state, now, was });
  }
  return { shown: rows.shown.length, said: rows.said.length, columns: kept, amounts: next };
}
