import type { PastAmount } from './past.js';
import type { Columns } from './placing.js';

/** The columns of one amount of one owner. */
export interface AmountColumns {
  /** What they give now; `null` where nothing speaks or will speak of it. */
  readonly now: number | null;
  readonly was: readonly number[];
}

export interface OwnedColumns extends Columns {
  /** Each column's place among the past's; `null` for one that no row of the past speaks of. */
  readonly pastOf: readonly (number | null)[];
  readonly columnsOf: ReadonlyMap<string, AmountColumns>;
}

/** An amount is named by its person, and by what it was given to where they gave to several things. */
export function amountName(person: string, part: string): string {
  return part === '' ? person : `${person}/${part}`;
}

export function personOf(amount: string): string {
  const end = amount.indexOf('/');
  return end < 0 ? amount : amount.slice(0, end);
}

interface Part {
  readonly name: string;
  readonly amount: PastAmount;
  readonly hasNow: boolean;
  readonly text: string;
}

function partsByPerson(
  amounts: ReadonlyMap<string, PastAmount>,
  placesOf: (amount: string) => string,
): ReadonlyMap<string, Part[]> {
  const people = new Map<string, Part[]>();
  for (const [name, amount] of amounts) {
    const person = personOf(name);
    const places = placesOf(name);
    const own = name.slice(person.length);
    const text = `${own}:${places}:${String(amount.now)}:${amount.was.join()}`;
    const part = { name, amount, text, hasNow: places !== '' || amount.now !== null };
    const known = people.get(person);
    if (known) known.push(part);
    else people.set(person, [part]);
  }
  return people;
}

/**
 * One owner for all who have the same past and the same part in what is to come. Owners who differ
 * little stand beside each other, so that they are dealt into different pools.
 */
export function ownedColumns(
  amounts: ReadonlyMap<string, PastAmount>,
  placesOf: (amount: string) => string,
): OwnedColumns {
  const alike = new Map<string, (readonly Part[])[]>();
  for (const parts of partsByPerson(amounts, placesOf).values()) {
    const inOrder = parts.toSorted((left, right) => (left.text < right.text ? -1 : 1));
    const text = inOrder.map((part) => part.text).join('|');
    const known = alike.get(text);
    if (known) known.push(inOrder);
    else alike.set(text, [inOrder]);
  }
  const owners: number[] = [];
  const pastOf: (number | null)[] = [];
  const add = (owner: number, past: number | null) => {
    pastOf.push(past);
    return owners.push(owner) - 1;
  };
  const columnsOf = new Map<string, AmountColumns>();
  const kinds = [...alike].toSorted(([left], [right]) => (left < right ? -1 : 1));
  for (const [owner, [, people]] of kinds.entries()) {
    const columns = (people[0] ?? []).map(({ amount, hasNow }) => ({
      now: hasNow ? add(owner, amount.now) : null,
      was: amount.was.map((column) => add(owner, column)),
    }));
    for (const parts of people) {
      for (const [at, { name }] of parts.entries()) {
        columnsOf.set(name, columns[at] ?? { now: null, was: [] });
      }
    }
  }
  return { owners, sizes: kinds.map(([, people]) => people.length), pastOf, columnsOf };
}
