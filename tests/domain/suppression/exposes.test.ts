import * as fc from 'fast-check';
import { exposes } from '@causeway/shared/domain/suppression/exposes.js';
import { ShownSums } from '@causeway/shared/domain/suppression/shown-sums.js';
import { exactRank } from './exact-rank';
import { smallestGroup } from './smallest-group';

const plenty = () => ({ left: 1e9 });

/** Who is in which group, as a matrix of zeros and ones. */
function rowsOf(people: number, groups: readonly (readonly number[])[]): number[][] {
  return groups.map((group) =>
    Array.from({ length: people }, (_, person) => (group.includes(person) ? 1 : 0)),
  );
}

function from(rows: readonly (readonly number[])[]): Float64Array[] {
  return rows.map((row) => Float64Array.from(row));
}

function singles(people: number) {
  return {
    owners: Array.from({ length: people }, (_, person) => person),
    sizes: Array.from({ length: people }, () => 1),
  };
}

const range = (first: number, count: number) =>
  Array.from({ length: count }, (_, at) => first + at);

describe('numbers that are combined', () => {
  const verdictOf = (people: number, groups: readonly (readonly number[])[]) =>
    exposes({ ...singles(people), rows: from(rowsOf(people, groups)) }, 5, plenty());

  it('are safe when they speak of five people', () => {
    expect(verdictOf(5, [range(0, 5)])).toBe('safe');
  });

  it('expose four people when one of them does', () => {
    expect(verdictOf(9, [range(0, 4)])).toBe('exposed');
  });

  it('expose those who are in a whole and in none of its parts', () => {
    expect(verdictOf(20, [range(0, 20), range(0, 10), range(10, 6)])).toBe('exposed');
  });

  it('are safe when whole and parts leave five people over', () => {
    expect(verdictOf(20, [range(0, 20), range(0, 10), range(10, 5)])).toBe('safe');
  });

  it('expose one person in a triangle of pairs', () => {
    // a+b, b+c, a+c of groups of five: half their sum less one of them is one group; with the group
    // itself short of a person, that person is left.
    const [a, b, c] = [range(0, 5), range(5, 5), range(10, 5)];
    expect(
      verdictOf(15, [
        [...a, ...b],
        [...b, ...c],
        [...a, ...c],
      ]),
    ).toBe('safe');
    expect(verdictOf(15, [[...a, ...b], [...b, ...c], [...a, ...c], range(0, 4).concat(14)])).toBe(
      'exposed',
    );
  });

  it('are never called safe when the search is given up', () => {
    const groups = [range(0, 20), range(0, 11), range(5, 11)];

    expect(exposes({ ...singles(20), rows: from(rowsOf(20, groups)) }, 5, { left: 0 })).toBe(
      'unsure',
    );
  });
});

/** Owners of one to three people with one or two columns each, and rows of small whole numbers. */
const someSums = fc
  .array(
    fc.record({ size: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 2 }) }),
    {
      minLength: 2,
      maxLength: 9,
    },
  )
  .chain((kinds) => {
    const owners = kinds.flatMap(({ columns }, owner) =>
      Array.from({ length: columns }, () => owner),
    );
    const row = fc.array(fc.integer({ min: 0, max: 1 }), {
      minLength: owners.length,
      maxLength: owners.length,
    });
    return fc.record({
      owners: fc.constant(owners),
      sizes: fc.constant(kinds.map(({ size }) => size)),
      rows: fc.array(row, { minLength: 1, maxLength: 5 }),
      k: fc.integer({ min: 2, max: 7 }),
    });
  });

function independent(rows: readonly number[][]): number[][] {
  return rows.reduce<number[][]>(
    (kept, row) => (exactRank([...kept, row]) > kept.length ? [...kept, row] : kept),
    [],
  );
}

describe('the search for a small group', () => {
  it('finds one exactly when trying every group finds one', () => {
    fc.assert(
      fc.property(someSums, ({ owners, sizes, rows, k }) => {
        const given = independent(rows);
        const verdict = exposes({ owners, sizes, rows: from(given) }, k, plenty());

        expect(verdict).toBe(smallestGroup(given, owners, sizes) < k ? 'exposed' : 'safe');
      }),
      { seed: 4711, numRuns: 700 },
    );
  });

  it('gives every number in turn the answer that trying every group gives', () => {
    fc.assert(
      fc.property(someSums, ({ owners, sizes, rows, k }) => {
        const shown = new ShownSums({ owners, sizes }, k);
        const kept: number[][] = [];
        for (const row of rows) {
          const follows = exactRank([...kept, row]) === kept.length;
          const isSafe = follows || smallestGroup([...kept, row], owners, sizes) >= k;
          const sumOfColumns = owners.reduce((all, owner) => all + (sizes[owner] ?? 0), 0);
          const hasRoom = follows || kept.length < Math.floor(sumOfColumns / 2);

          expect(shown.offer(from([row])) === 'safe').toBe(isSafe && hasRoom);
          if (isSafe && hasRoom && !follows) kept.push(row);
        }
        expect(shown.rows.length).toBe(kept.length);
      }),
      { seed: 4712, numRuns: 700 },
    );
  });

  it('says the same of many people dealt into pools again and again as of all at once', () => {
    const groups = fc.array(fc.array(fc.nat({ max: 39 }), { minLength: 3, maxLength: 30 }), {
      minLength: 12,
      maxLength: 20,
    });
    fc.assert(
      fc.property(groups, fc.integer({ min: 2, max: 3 }), (offered, k) => {
        const shown = new ShownSums(singles(40), k);
        const answers = from(rowsOf(40, offered)).map((row) => {
          const rows = [...shown.rows, row];
          const together = exposes({ ...singles(40), rows }, k, plenty());
          return [shown.offer([row]), together];
        });

        expect(answers.map(([inTurn]) => inTurn)).toEqual(answers.map(([, together]) => together));
      }),
      { seed: 4713, numRuns: 40 },
    );
  });

  it('takes back all rows of an offer of which one cannot be shown', () => {
    const shown = new ShownSums(singles(20), 5);
    const [whole, part, rest] = from(rowsOf(20, [range(0, 20), range(0, 10), range(0, 17)]));
    if (!whole || !part || !rest) throw new Error('Three rows');

    expect(shown.offer([whole, part, rest])).toBe('exposed');
    expect(shown.rows).toEqual([]);
    expect(shown.offer([part])).toBe('safe');
    expect(shown.offer([rest])).toBe('safe');
    expect(shown.offer([whole])).toBe('exposed');
  });
});
