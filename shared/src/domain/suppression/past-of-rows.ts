import type { OwnedColumns } from './owned-columns.js';
import { sparseColumn, type Past, type PastPerson } from './past.js';
import type { Row } from './prime-field.js';

/** What is kept of rows: equal columns once, and nobody whom no row speaks of and who has left. */
export function pastOfRows(
  columns: OwnedColumns,
  people: ReadonlyMap<string, PastPerson>,
  rows: { readonly shown: readonly Row[]; readonly said: readonly Row[] },
  isHere: (person: string) => boolean,
): Past {
  const all = [...rows.shown, ...rows.said];
  const kept: (readonly number[])[] = [];
  const places = new Map<string, number>();
  const placeOf = (column: number | null): number | null => {
    const held = column === null ? [] : sparseColumn(all, column);
    if (held.length === 0) return null;
    const text = held.join();
    const place = places.get(text) ?? kept.push(held) - 1;
    places.set(text, place);
    return place;
  };
  const nowOf = columns.nowOf.map(placeOf);
  const wasOf = columns.wasOf.map((was) => was.map(placeOf).filter((place) => place !== null));
  const next = new Map<string, PastPerson>();
  for (const [name, { state }] of people) {
    const owner = columns.ownerOf.get(name) ?? -1;
    const [now, was] = [nowOf[owner] ?? null, wasOf[owner] ?? []];
    if (isHere(name) || now !== null || was.length > 0) next.set(name, { state, now, was });
  }
  return { shown: rows.shown.length, said: rows.said.length, columns: kept, people: next };
}
