import type { PersonKey } from '../../lib/ids.js';
import { mergePersonUse } from './merge-person-use.js';
import type { PersonUse, PersonUseKey } from './person-use.js';

/** What people left, put together from parts in any order. */
export class PersonUseParts {
  readonly #people = new Map<PersonKey, PersonUse[]>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(use: PersonUse): void {
    const known = this.#people.get(use.personKey);
    if (!known) {
      this.#people.set(use.personKey, [use]);
      this.#size += 1;
      return;
    }
    const at = placeOf(known, use);
    const part = known[at];
    if (part) {
      known[at] = mergePersonUse(part, use);
      return;
    }
    known.push(use);
    this.#size += 1;
  }

  get(key: PersonUseKey): PersonUse | undefined {
    const known = this.#people.get(key.personKey);
    return known?.[placeOf(known, key)];
  }

  /** In the order of the people's keys. */
  *byPerson(): Generator<readonly [PersonKey, readonly PersonUse[]]> {
    for (const personKey of [...this.#people.keys()].toSorted()) {
      yield [personKey, this.#people.get(personKey) ?? []];
    }
  }

  /** In the order of their keys. */
  list(): readonly PersonUse[] {
    return [...this.byPerson()].flatMap(([, uses]) => uses.toSorted(byKey));
  }
}

function byKey(left: PersonUseKey, right: PersonUseKey): number {
  if (left.trace !== right.trace) return left.trace < right.trace ? -1 : 1;
  return (left.useCaseId ?? '') < (right.useCaseId ?? '') ? -1 : 1;
}

function placeOf(uses: readonly PersonUse[], { trace, useCaseId }: PersonUseKey): number {
  for (let at = 0; at < uses.length; at += 1) {
    const use = uses[at];
    if (use?.trace === trace && use.useCaseId === useCaseId) return at;
  }
  return -1;
}
