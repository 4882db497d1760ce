import { canonicalJson } from '../../lib/canonical-json.js';
import type { PersonUse } from '../observation/person-use.js';
import { personOf } from '../suppression/owned-columns.js';
import { byPart } from './by-part.js';
import { everybody } from './everybody.js';
import type { MeasureInput } from './measure.js';
import { people } from './offered-cells.js';

export type Hash = (text: string) => string;

/** Tallies end with the day before; tomorrow they hold what was done today, and are another sum. */
function finish(uses: readonly PersonUse[], today: number): string {
  return uses.some(({ days }) => (days.at(-1) ?? 0) >= today) ? '+' : '';
}

/** What everybody gives: a text that changes when it does. */
export function statesOfPeople(input: MeasureInput, hash: Hash): ReadonlyMap<string, string> {
  return new Map(
    everybody(input).map((person): [string, string] => [
      person.personKey,
      `${hash(canonicalJson(person))}${finish(person.uses, input.today)}`,
    ]),
  );
}

function statesOfUses(input: MeasureInput, hash: Hash): ReadonlyMap<string, string> {
  return new Map(
    [...byPart(input)].flatMap(([part, there]) =>
      everybody(there).map(({ personKey, uses }): [string, string] => [
        `${personKey}/${part}`,
        `${hash(canonicalJson(uses))}${finish(uses, input.today)}`,
      ]),
    ),
  );
}

/** What every amount in these groups is now: of a part, what the person left of it. */
export function statesOfAmounts(
  groups: ReadonlyMap<string, readonly (readonly string[])[]>,
  input: MeasureInput,
  hash: Hash,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const ofPeople = statesOfPeople(input, hash);
  const ofUses = statesOfUses(input, hash);
  const stateOf = (amount: string): [string, string] => [
    amount,
    ofUses.get(amount) ?? ofPeople.get(personOf(amount)) ?? '',
  ];
  return new Map(
    [...groups].map(([quantity, of]) => [
      quantity,
      quantity === people ? ofPeople : new Map([...new Set(of.flat())].map(stateOf)),
    ]),
  );
}
