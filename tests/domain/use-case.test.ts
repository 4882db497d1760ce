import {
  decideFirstTraits,
  decideSetTraits,
} from '@causeway/shared/domain/use-case/decide-traits.js';
import { decideStateWorkload } from '@causeway/shared/domain/use-case/decide-workload.js';
import { flagKeyFor, flagKeyLength } from '@causeway/shared/domain/use-case/flag-key.js';
import type { Workload } from '@causeway/shared/domain/use-case/workload.js';
import { reject } from '@causeway/shared/lib/decision.js';
import fc from 'fast-check';
import { aUseCase } from '../builders/catalogue';
import { someMonday } from '../builders/flag';
import { newTestId } from '../builders/ids';

describe('a use case is asked for by a key', () => {
  it.each([
    ['Preparing a call', 'preparing-a-call'],
    ['Größere Änderungen prüfen', 'groessere-aenderungen-pruefen'],
    ['Résumés & more …', 'resumes-more'],
    ['  --  ', 'use-case'],
    ['翻訳', 'use-case'],
    ['Causeway.program', 'causeway-program'],
  ])('made of its name: %s', (name, key) => {
    expect(flagKeyFor(name, [])).toBe(key);
  });

  it('that no other of its program has, and that fits into an address', () => {
    expect(flagKeyFor('Calls', ['calls', 'calls-2'])).toBe('calls-3');
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 130 }), { maxLength: 6 }), (names) => {
        const keys: string[] = [];
        for (const name of [...names, 'a'.repeat(100), 'a'.repeat(101)]) {
          keys.push(flagKeyFor(name, keys));
        }
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) {
          expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
          expect(key.length).toBeLessThanOrEqual(flagKeyLength);
        }
      }),
      { seed: 20_261_121, numRuns: 300 },
    );
  });

  it('that stays when something else is said of it', () => {
    const { events } = decideFirstTraits(aUseCase({ name: 'Calls' }), []);
    const traits = events[0]!.traits;
    const said = {
      problemClass: 'different-problem',
      accessPath: 'embedded',
      decidesAboutPeople: true,
      tellsThem: null,
      goesToOthers: false,
    } as const;
    expect(decideSetTraits(traits, { version: 1, said })).toMatchObject({
      events: [{ traits: { ...said, flagKey: 'calls', version: 2 } }],
    });
    expect(decideSetTraits(traits, { version: 1, said: traits })).toEqual(
      reject('nothing-changed'),
    );
    expect(decideSetTraits(traits, { version: 0, said })).toMatchObject({ code: 'stale' });
  });
});

describe('the shares of the work', () => {
  const ids = Array.from({ length: 4 }, () => newTestId<'use-case'>());
  const stated = (percents: readonly number[], otherPercent: number, source = 'Time sheets') => {
    const shares = percents.map((percent, at) => ({
      useCaseId: ids[at] ?? ids[0]!,
      percent,
      source,
    }));
    const workload: Workload = {
      programId: newTestId<'program'>(),
      version: 0,
      shares,
      otherPercent,
      savedBy: newTestId<'person'>(),
      savedAt: someMonday,
    };
    return decideStateWorkload(undefined, workload, ids);
  };

  it('are a hundred per cent with what nobody knows', () => {
    expect(stated([33.3, 33.3, 33.3], 0.1).kind).toBe('accepted');
    expect(stated([60, 20], 20).kind).toBe('accepted');
    expect(stated([60, 20], 10)).toEqual(reject('shares-not-whole', { sum: 90 }));
    expect(stated([60, 50], 0)).toMatchObject({ code: 'shares-not-whole' });
    expect(stated([0.1, 0.2], 99.7).kind).toBe('accepted');
    const parts = fc.array(fc.integer({ min: 0, max: 250 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(parts, fc.constantFrom(0, 1, -1), (tenths, off) => {
        const sum = tenths.reduce((all, part) => all + part, 0);
        const other = (1_000 - sum + off) / 10;
        const isWhole = off === 0 && other >= 0;
        expect(
          stated(
            tenths.map((part) => part / 10),
            other,
          ).kind === 'accepted',
        ).toBe(isWhole);
      }),
      { seed: 20_261_122, numRuns: 300 },
    );
  });

  it('come from somewhere, are shares, and are of use cases there are', () => {
    expect(stated([100], 0, ' ')).toEqual(reject('source-missing'));
    expect(stated([33.33], 66.67)).toMatchObject({ code: 'share-out-of-range' });
    expect(stated([Number.NaN], 100)).toMatchObject({ code: 'share-out-of-range' });
    expect(stated([120], -20)).toMatchObject({ code: 'share-out-of-range' });
    expect(stated([20, 20, 20, 20, 20], 0)).toMatchObject({ code: 'share-twice' });
  });
});
