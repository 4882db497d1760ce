import { nothingPublic, type Past } from './past.js';
import { PublicNumbers, type Mark } from './public-numbers.js';
import { remember } from './remember.js';
import type { Steps } from './steps.js';

/** A group that is offered: what its number counts, and its place among the groups of that. */
export interface Place {
  readonly quantity: string;
  readonly at: number;
}

/** So much was public of each quantity when somebody looked. */
export type Marks = ReadonlyMap<string, Mark>;

interface Offered {
  readonly pasts: ReadonlyMap<string, Past>;
  /** By quantity, the amounts that make up each number. */
  readonly groups: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** By quantity, what every amount is now. */
  readonly states: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly smallestGroup: number;
}

/**
 * Numbers of people cannot be subtracted from numbers of uses. So each quantity is kept by itself: a
 * combination that speaks of few people speaks of no more of them in any quantity that it is made of.
 */
export class PublicQuantities {
  readonly #numbers = new Map<string, PublicNumbers>();

  private constructor() {}

  static *beside({ pasts, groups, states, smallestGroup: k }: Offered): Steps<PublicQuantities> {
    const made = new PublicQuantities();
    for (const quantity of new Set([...pasts.keys(), ...groups.keys()])) {
      const now = states.get(quantity) ?? new Map<string, string>();
      const past = yield* remember(pasts.get(quantity) ?? nothingPublic, now, k);
      const numbers = yield* PublicNumbers.beside(past, groups.get(quantity) ?? [], k);
      made.#numbers.set(quantity, numbers);
    }
    return made;
  }

  get marks(): Marks {
    return new Map([...this.#numbers].map(([quantity, numbers]) => [quantity, numbers.mark]));
  }

  /** Whether all of these may be shown; then they are public from here on. */
  offer(places: readonly Place[]): boolean {
    const marks = this.marks;
    for (const [quantity, numbers] of this.#numbers) {
      const at = places.filter((place) => place.quantity === quantity).map((place) => place.at);
      if (at.length === 0 || numbers.offer(at)) continue;
      this.takeBack(marks);
      return false;
    }
    return true;
  }

  /** Whether it may be said of a group that it is small. */
  say({ quantity, at }: Place): boolean {
    return this.#numbers.get(quantity)?.say(at) ?? false;
  }

  takeBack(marks: Marks): void {
    for (const [quantity, mark] of marks) this.#numbers.get(quantity)?.takeBack(mark);
  }

  next(): ReadonlyMap<string, Past> {
    return new Map([...this.#numbers].map(([quantity, numbers]) => [quantity, numbers.next()]));
  }
}
