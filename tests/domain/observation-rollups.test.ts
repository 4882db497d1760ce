import fc from 'fast-check';
import {
  contributionsOf,
  type PersonCell,
} from '@causeway/shared/domain/observation/contributions-of.js';
import {
  daySetText,
  parseDaySet,
  unionOfDays,
} from '@causeway/shared/domain/observation/day-set.js';
import { mergePersonUse } from '@causeway/shared/domain/observation/merge-person-use.js';
import type { Observation } from '@causeway/shared/domain/observation/observation.js';
import { PersonUseParts } from '@causeway/shared/domain/observation/person-use-parts.js';
import { TallyDeltas } from '@causeway/shared/domain/observation/tally-deltas.js';
import type { PersonKey } from '@causeway/shared/lib/ids.js';
import { anyObservations, people } from '../builders/any-observation';
import { anObservation, aPersonKey } from '../builders/observation';

const cells = new Map<PersonKey, PersonCell>([
  [people[0]!, { provenance: 'volunteered', strata: 0 }],
  [people[1]!, { provenance: 'assigned', strata: 5 }],
]);
const cellOf = (key: PersonKey) => cells.get(key) ?? { provenance: 'unknown' as const, strata: 0 };

function rollupsOf(observations: readonly Observation[]) {
  const tallies = new TallyDeltas();
  const uses = new PersonUseParts();
  for (const observation of observations) {
    const contributions = contributionsOf(observation, cellOf);
    for (const tally of contributions.tallies) tallies.add(tally, 1);
    for (const use of contributions.uses) uses.add(use);
  }
  return { tallies: tallies.list(), uses: uses.list() };
}

describe('what observations add up to', () => {
  it('does not depend on their order', () => {
    const shuffled = anyObservations(40).chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(rollupsOf(other)).toEqual(rollupsOf(all));
      }),
    );
  });

  it('is the same put together from parts', () => {
    const cut = fc.tuple(anyObservations(40), fc.nat(40));
    fc.assert(
      fc.property(cut, ([all, at]) => {
        const parts = [all.slice(at), all.slice(0, at)].map(rollupsOf);
        const tallies = new TallyDeltas();
        const uses = new PersonUseParts();
        for (const part of parts) {
          for (const tally of part.tallies) tallies.add(tally, 1);
          for (const use of part.uses) uses.add(use);
        }
        expect({ tallies: tallies.list(), uses: uses.list() }).toEqual(rollupsOf(all));
      }),
    );
  });

  it('has exact sums and squares', () => {
    fc.assert(
      fc.property(anyObservations(60), (all) => {
        const { tallies } = rollupsOf(all.filter(({ kind }) => kind !== 'help'));
        const counted = all.filter(({ kind }) => kind !== 'help');
        const total = (of: (amount: bigint) => bigint) =>
          counted
            .flatMap(({ amounts }) => amounts)
            .reduce((sum, amount) => sum + (amount === null ? 0n : of(BigInt(amount))), 0n);
        const added = (field: 'sum' | 'squares') =>
          tallies
            .flatMap(({ amounts }) => amounts)
            .reduce((sum, amount) => sum + BigInt(amount[field]), 0n);
        expect(added('sum')).toBe(total((amount) => amount));
        expect(added('squares')).toBe(total((amount) => amount * amount));
        expect(tallies.reduce((sum, { n }) => sum + n, 0)).toBe(counted.length);
      }),
    );
  });

  it('is nothing once everything was taken back', () => {
    fc.assert(
      fc.property(anyObservations(30), (all) => {
        const deltas = new TallyDeltas();
        for (const sign of [1, -1] as const) {
          for (const observation of all) {
            for (const tally of contributionsOf(observation, cellOf).tallies) {
              deltas.add(tally, sign);
            }
          }
        }
        expect(deltas.list()).toEqual([]);
      }),
    );
  });
});

describe('an observation', () => {
  it('of help counts with who gave it and with who received it, each in their own cell', () => {
    const help = anObservation({
      kind: 'help',
      codes: 'colleague',
      otherPersonKey: people[1]!,
      amounts: [300, null, null],
    });
    const { tallies, uses } = contributionsOf(help, cellOf);
    expect(tallies.map(({ kind, provenance, strata }) => [kind, provenance, strata])).toEqual([
      ['help', 'volunteered', 0],
      ['help-received', 'assigned', 5],
    ]);
    expect(uses.map(({ trace, personKey, sums }) => [trace, personKey, sums])).toEqual([
      ['help-given', people[0], [300, 0, 0]],
      ['help-received', people[1], [300, 0, 0]],
    ]);
  });

  it('of nobody counts as unknown and leaves no trace', () => {
    const audit = anObservation({
      kind: 'audit',
      personKey: null,
      codes: 'right|reviewed|flagged',
    });
    const { tallies, uses } = contributionsOf(audit, cellOf);
    expect(tallies).toMatchObject([{ provenance: 'unknown', strata: 0, n: 1 }]);
    expect(uses).toEqual([]);
  });

  it('that takes another back counts nothing itself', () => {
    const retraction = anObservation({ kind: 'retraction', personKey: null, codes: '' });
    expect(contributionsOf(retraction, cellOf)).toEqual({ tallies: [], uses: [] });
  });

  it('falls on its day in UTC', () => {
    const midnight = Date.UTC(2026, 10, 17);
    const dayOf = (at: number) =>
      contributionsOf(anObservation({ at }), cellOf).tallies.map(({ day }) => day);
    expect(dayOf(midnight - 1)).toEqual([Date.UTC(2026, 10, 16) / 86_400_000]);
    expect(dayOf(midnight)).toEqual([midnight / 86_400_000]);
  });
});

describe('what one person left', () => {
  it('begins with the earliest, and of several at one instant with the smallest key', () => {
    const at = Date.UTC(2026, 10, 17);
    const useOf = (sourceKey: string, instant: number, codes: string) =>
      contributionsOf(anObservation({ sourceKey, at: instant, codes }), cellOf).uses[0]!;
    const later = useOf('a', at + 1, 'used|none|in|alone|work');
    const second = useOf('c', at, 'used|nudge|in|alone|work');
    const first = useOf('b', at, 'corrected|none|in|alone|work');
    for (const order of [
      [later, second, first],
      [first, later, second],
      [second, first, later],
    ]) {
      expect(order.reduce(mergePersonUse)).toMatchObject({
        personKey: aPersonKey('ada'),
        n: 3,
        firstAt: at,
        firstKey: 'b',
        firstCodes: 'corrected|none|in|alone|work',
      });
    }
  });
});

describe('a set of days', () => {
  const days = fc
    .uniqueArray(fc.integer({ min: 19_000, max: 21_000 }), { maxLength: 60 })
    .map((list) => list.toSorted((a, b) => a - b));

  it('comes back from its text', () => {
    fc.assert(fc.property(days, (set) => expect(parseDaySet(daySetText(set))).toEqual(set)));
  });

  it('joined with another holds the days of both, ascending and once', () => {
    fc.assert(
      fc.property(days, days, (left, right) => {
        const joined = unionOfDays(left, right);
        expect(new Set(joined)).toEqual(new Set([...left, ...right]));
        expect(joined).toEqual([...new Set(joined)].toSorted((a, b) => a - b));
      }),
    );
    fc.assert(
      fc.property(days, fc.integer({ min: 19_000, max: 21_000 }), (set, day) => {
        expect(unionOfDays(set, [day])).toEqual(unionOfDays([day], set));
        expect(new Set(unionOfDays(set, [day]))).toEqual(new Set([...set, day]));
      }),
    );
  });

  it('of three years of daily use fits its column', () => {
    const every = Array.from({ length: 1_096 }, (_, at) => 20_000 + at);
    expect(daySetText(every).length).toBeLessThan(1_000);
  });
});
