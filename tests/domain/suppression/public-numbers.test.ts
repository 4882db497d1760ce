import * as fc from 'fast-check';
import { nothingPublic } from '@causeway/shared/domain/suppression/past.js';
import { PublicNumbers } from '@causeway/shared/domain/suppression/public-numbers.js';
import { remember } from '@causeway/shared/domain/suppression/remember.js';
import { runAll } from '@causeway/shared/domain/suppression/steps.js';
import { exactRank } from './exact-rank';
import { smallestGroup } from './smallest-group';

const names = Array.from({ length: 8 }, (_, at) => `person ${String(at)}`);

/** One edition: who gives something else than before, and the groups offered. */
const someEdition = fc.record({
  changed: fc.subarray(names),
  absent: fc.subarray(names, { maxLength: 2 }),
  groups: fc.array(fc.subarray(names, { minLength: 1 }), { minLength: 1, maxLength: 4 }),
});

/** Everything ever shown, with a column for each time a person gave something else. */
class WholeHistory {
  readonly #columns: { owner: number; time: number }[] = [];
  readonly #times = names.map(() => -1);
  readonly #rows: ReadonlySet<number>[] = [];

  change(person: string): void {
    const owner = names.indexOf(person);
    this.#times[owner] = (this.#times[owner] ?? -1) + 1;
    this.#columns.push({ owner, time: this.#times[owner] ?? 0 });
  }

  rowOf(group: readonly string[]): ReadonlySet<number> {
    const isNow = ({ owner, time }: { owner: number; time: number }) =>
      time === this.#times[owner] && group.includes(names[owner] ?? '');
    return new Set(this.#columns.flatMap((column, at) => (isNow(column) ? [at] : [])));
  }

  show(group: readonly string[]): void {
    if (!this.follows(group)) this.#rows.push(this.rowOf(group));
  }

  follows(group: readonly string[]): boolean {
    return exactRank(this.#matrix(group)) === this.#rows.length;
  }

  smallestWith(group: readonly string[]): number {
    const owners = this.#columns.map(({ owner }) => owner);
    return smallestGroup(
      this.#matrix(group),
      owners,
      names.map(() => 1),
    );
  }

  #matrix(group: readonly string[]): number[][] {
    return [...this.#rows, this.rowOf(group)].map((row) =>
      this.#columns.map((_, at) => (row.has(at) ? 1 : 0)),
    );
  }
}

describe('numbers over several editions', () => {
  it('are shown only if all editions together speak of nobody alone, whichever were between', () => {
    let shownOften = 0;
    fc.assert(
      fc.property(
        fc.array(someEdition, { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 2, max: 3 }),
        (editions, k) => {
          const history = new WholeHistory();
          const states = new Map<string, string>();
          let past = nothingPublic;
          for (const [at, { changed, absent, groups }] of editions.entries()) {
            const here = names.filter((name) => !absent.includes(name));
            for (const name of here) {
              if (states.has(name) && !changed.includes(name)) continue;
              states.set(name, `as in ${String(at)}`);
              history.change(name);
            }
            for (const name of absent) states.delete(name);
            const offered = groups.map((group) => group.filter((name) => here.includes(name)));
            const numbers = runAll(
              PublicNumbers.beside(runAll(remember(past, states, k)), offered, k),
            );
            for (const [place, group] of offered.entries()) {
              const isShown = numbers.offer([place]);
              const isSafe = history.follows(group) || history.smallestWith(group) >= k;
              expect(isShown && !isSafe).toBe(false);
              if (isShown) {
                shownOften += history.follows(group) ? 0 : 1;
                history.show(group);
              }
            }
            past = numbers.next();
          }
        },
      ),
      { seed: 4714, numRuns: 400 },
    );

    expect(shownOften).toBeGreaterThan(400);
  });
});

describe('what is said of small groups', () => {
  const people = Array.from({ length: 24 }, (_, at) => `person ${String(at)}`);
  const states = new Map(people.map((person) => [person, 'same']));
  const [all, first, second] = [people.slice(0, 8), people.slice(0, 4), people.slice(4, 8)];
  const open = (past = nothingPublic, k = 5) =>
    runAll(
      PublicNumbers.beside(runAll(remember(past, states, k)), [all, first, second, people], k),
    );

  it('is said of a group beside the number of a whole that it is a part of', () => {
    const numbers = open();

    expect(numbers.offer([0])).toBe(true);
    expect(numbers.say(1)).toBe(true);
  });

  it('is not said of two groups whose sum is shown: eight people in two groups of at most four', () => {
    const numbers = open();

    expect(numbers.offer([0])).toBe(true);
    expect(numbers.say(1)).toBe(true);
    expect(numbers.say(2)).toBe(false);
  });

  it('keeps the sum from being shown once it was said of its parts, an edition later too', () => {
    const numbers = open();
    expect([numbers.say(1), numbers.say(2), numbers.offer([0])]).toEqual([true, true, false]);

    const later = open(numbers.next());

    expect([later.offer([3]), later.offer([0])]).toEqual([true, false]);
  });

  it('may be repeated', () => {
    const numbers = open();
    expect([numbers.offer([0]), numbers.say(1)]).toEqual([true, true]);

    const later = open(numbers.next());

    expect([later.offer([0]), later.say(1), later.say(2)]).toEqual([true, true, false]);
  });
});
