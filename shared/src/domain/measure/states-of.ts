import { canonicalJson } from '../../lib/canonical-json.js';
import type { PersonUse } from '../observation/person-use.js';
import { amountName, personOf } from '../suppression/owned-columns.js';
import type { Steps } from '../suppression/steps.js';
import { byPart } from './by-part.js';
import { everybody } from './everybody.js';
import type { MeasureInput } from './measure.js';
import { people } from './offered-cells.js';

type Hash = (text: string) => string;

/** Tallies end with the day before; tomorrow they hold what was done today, and are another sum. */
function finish(uses: readonly PersonUse[], today: number): string {
  return uses.some(({ days }) => (days.at(-1) ?? 0) >= today) ? '+' : '';
}

const atOnce = 200;

/** What everybody gives: a text that changes when it does. */
export function* statesOfPeople(
  input: MeasureInput,
  hash: Hash,
): Steps<ReadonlyMap<string, string>> {
  const states = new Map<string, string>();
  for (const person of everybody(input)) {
    const { personKey, uses } = person;
    states.set(personKey, `${hash(canonicalJson(person))}${finish(uses, input.today)}`);
    if (states.size % atOnce === 0) yield;
  }
  return states;
}

function* statesOfUses(input: MeasureInput, hash: Hash): Steps<ReadonlyMap<string, string>> {
  const states = new Map<string, string>();
  for (const [part, there] of byPart(input)) {
    for (const { personKey, uses } of everybody(there)) {
      const state = `${hash(canonicalJson(uses))}${finish(uses, input.today)}`;
      states.set(amountName(personKey, part), state);
      if (states.size % atOnce === 0) yield;
    }
  }
  return states;
}

/** What every amount in these groups is now: of a part, what the person left of it. */
export function* statesOfAmounts(
  groups: ReadonlyMap<string, readonly (readonly string[])[]>,
  input: MeasureInput,
  ofPeople: ReadonlyMap<string, string>,
  hash: Hash,
): Steps<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const ofUses = yield* statesOfUses(input, hash);
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
