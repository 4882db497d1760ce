import { mergePersonUse, personUseKey } from './merge-person-use.js';
import type { PersonUse } from './person-use.js';

/** What people left, put together from parts in any order. */
export class PersonUseParts {
  readonly #uses = new Map<string, PersonUse>();

  add(use: PersonUse): void {
    const key = personUseKey(use);
    const known = this.#uses.get(key);
    this.#uses.set(key, known ? mergePersonUse(known, use) : use);
  }

  get size(): number {
    return this.#uses.size;
  }

  get(key: string): PersonUse | undefined {
    return this.#uses.get(key);
  }

  /** In the order of their keys. */
  list(): readonly PersonUse[] {
    return [...this.#uses]
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([, use]) => use);
  }
}
