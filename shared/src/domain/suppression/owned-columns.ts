import type { PastPerson } from './past.js';
import type { Columns } from './placing.js';

export interface OwnedColumns extends Columns {
  /** Each column's place among the past's; `null` for one that no row of the past speaks of. */
  readonly pastOf: readonly (number | null)[];
  /** Per owner: the column of what they give now; `null` where nothing speaks or will speak of it. */
  readonly nowOf: readonly (number | null)[];
  /** Per owner: the columns of what they gave before. */
  readonly wasOf: readonly (readonly number[])[];
  readonly ownerOf: ReadonlyMap<string, number>;
}

interface Kind {
  readonly person: PastPerson;
  readonly hasNow: boolean;
  readonly names: string[];
}

/**
 * One owner for all who have the same past and the same part in what is to come. Owners who differ
 * little stand beside each other, so that they are dealt into different pools.
 */
export function ownedColumns(
  people: ReadonlyMap<string, PastPerson>,
  partOf: (person: string) => string,
): OwnedColumns {
  const alike = new Map<string, Kind>();
  for (const [name, person] of people) {
    const part = partOf(name);
    const text = `${part}|${String(person.now)}|${person.was.join()}`;
    const known = alike.get(text);
    if (known) known.names.push(name);
    else alike.set(text, { person, hasNow: part !== '' || person.now !== null, names: [name] });
  }
  const owners: number[] = [];
  const pastOf: (number | null)[] = [];
  const add = (owner: number, past: number | null) => {
    pastOf.push(past);
    return owners.push(owner) - 1;
  };
  const inOrder = [...alike].toSorted(([left], [right]) => (left < right ? -1 : 1));
  const all = inOrder.map(([, kind], owner) => ({
    names: kind.names,
    now: kind.hasNow ? add(owner, kind.person.now) : null,
    was: kind.person.was.map((column) => add(owner, column)),
  }));
  return {
    owners,
    sizes: all.map(({ names }) => names.length),
    pastOf,
    nowOf: all.map(({ now }) => now),
    wasOf: all.map(({ was }) => was),
    ownerOf: new Map(
      all.flatMap(({ names }, owner) => names.map((name) => [name, owner] as const)),
    ),
  };
}
