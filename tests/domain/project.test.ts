import fc from 'fast-check';
import type { Provenance } from '@causeway/shared/domain/participant/participant.js';
import { compareWithProjection } from '@causeway/shared/domain/projection/compare-with-projection.js';
import type { PilotCell } from '@causeway/shared/domain/projection/pilot-cell.js';
import type { Projection } from '@causeway/shared/domain/projection/project.js';
import { project } from '@causeway/shared/domain/projection/project.js';
import { restMustReach } from '@causeway/shared/domain/projection/rest-must-reach.js';
import { hasOverlap, pilotCells } from '@causeway/shared/domain/projection/rollout-mix.js';
import { newTestId } from '../builders/ids';

const seed = 20_261_121;
const fewDraws = 2_000;

function pilotOf(cells: readonly PilotCell[]) {
  return {
    successes: cells.reduce((sum, { successes }) => sum + successes, 0),
    trials: cells.reduce((sum, { trials }) => sum + trials, 0),
  };
}

function projected(
  cells: readonly PilotCell[],
  draws = 20_000,
  pilot = pilotOf(cells),
): Projection {
  const answer = project({ cells, pilot, confidence: 0.9, draws });
  if (answer.kind === 'unknown') throw new Error(answer.reason);
  return answer.value;
}

const cell = (name: string, weight: number, successes: number, trials: number): PilotCell => ({
  name,
  weight,
  successes,
  trials,
});

/** Five use cases, the last of which nobody tried (reference fixture). */
const fiveCases = [
  cell('a', 0.06, 54, 60),
  cell('b', 0.14, 28, 40),
  cell('c', 0.16, 12, 20),
  cell('d', 0.44, 9, 30),
  cell('e', 0.2, 0, 0),
];

const width = ({ low, high }: { low: number; high: number }) => high - low;

describe('a projection', () => {
  it('tells 68.7% of the pilot from 47.5% of what it covers and 38% to 58% of the whole', () => {
    const { naive, covered, range, untestedWeight, effectiveTrials, trials } = projected(fiveCases);
    expect(naive.estimate).toBeCloseTo(0.6867, 4);
    expect(covered.estimate).toBeCloseTo(0.475, 4);
    expect(covered.standardError).toBeCloseTo(0.0526, 4);
    expect(covered.low).toBeCloseTo(0.395, 2);
    expect(covered.high).toBeCloseTo(0.563, 2);
    expect([range.low, range.high].map((end) => end.toFixed(4))).toEqual(['0.3800', '0.5800']);
    expect(untestedWeight).toBeCloseTo(0.2, 9);
    expect([trials, effectiveTrials.toFixed(1)]).toEqual([150, '77.3']);
  });

  it('adds chance to the range of what was never tested', () => {
    const { interval } = projected(fiveCases);
    expect(interval.low).toBeCloseTo(0.8 * 0.395, 2);
    expect(interval.high).toBeCloseTo(0.8 * 0.563 + 0.2, 2);
  });

  it('is the same whenever and wherever it is made', () => {
    expect(projected(fiveCases)).toEqual(projected([...fiveCases]));
  });

  it('names first what makes it wide, and how many more would narrow it', () => {
    const { drivers } = projected(fiveCases);
    expect(drivers.map(({ name }) => name).slice(0, 2)).toEqual(['e', 'd']);
    expect(drivers[0]).toMatchObject({ state: 'untested', weight: 0.2, furtherTrials: 11 });
    expect(drivers[1]).toMatchObject({ state: 'tested', furtherTrials: 96 });
    const shares = drivers.reduce((sum, { widthShare }) => sum + widthShare, 0);
    expect(shares).toBeCloseTo(1, 6);
  });

  it('keeps its word about what would halve a cell', () => {
    const [first] = projected([cell('d', 1, 9, 30)]).drivers;
    const more = 30 + (first?.furtherTrials ?? 0);
    const before = width(projected([cell('d', 1, 9, 30)]).interval);
    const after = width(projected([cell('d', 1, Math.round(0.3 * more), more)]).interval);
    expect(after / before).toBeCloseTo(0.5, 1);
    const tried = width(projected([cell('e', 0.2, 6, 11), cell('x', 0.8, 400, 800)]).interval);
    const untried = width(projected([cell('e', 0.2, 0, 0), cell('x', 0.8, 400, 800)]).interval);
    expect(untried - tried).toBeGreaterThan(0.1);
  });

  it('needs shares that make a whole', () => {
    const answer = project({
      cells: fiveCases.slice(0, 4),
      pilot: pilotOf(fiveCases),
      confidence: 0.9,
    });
    expect(answer).toEqual({ kind: 'unknown', reason: 'out-of-range' });
  });

  it('is no number when nothing was tested', () => {
    const cells = [cell('e', 1, 0, 0)];
    expect(project({ cells, pilot: pilotOf(fiveCases), confidence: 0.9 })).toEqual({
      kind: 'unknown',
      reason: 'nothing-tested',
    });
  });
});

const counts = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([trials, rate]) => ({ trials, successes: Math.round(rate * trials) }));

const somePilot = fc
  .array(fc.tuple(counts, fc.integer({ min: 1, max: 20 })), { minLength: 2, maxLength: 4 })
  .map((parts) => {
    const total = parts.reduce((sum, [, part]) => sum + part, 0);
    return parts.map(([of, part], at) => ({ name: String(at), weight: part / total, ...of }));
  });

const contains = (outer: { low: number; high: number }, inner: { low: number; high: number }) =>
  outer.low <= inner.low + 1e-9 && outer.high >= inner.high - 1e-9;

describe('what was never tested', () => {
  it('never narrows a projection: without a cell it is wider on both sides', () => {
    fc.assert(
      fc.property(somePilot, fc.nat(), (pilot, chosen) => {
        const lost = chosen % pilot.length;
        const without = pilot.map((of, at) =>
          at === lost ? { ...of, successes: 0, trials: 0 } : of,
        );
        const [all, fewer] = [projected(pilot, fewDraws), projected(without, fewDraws)];
        expect(contains(fewer.range, all.range)).toBe(true);
        expect(contains(fewer.interval, all.interval)).toBe(true);
        expect(width(fewer.interval)).toBeGreaterThan(width(all.interval));
      }),
      { seed, numRuns: 20 },
    );
  });

  it('widens a projection by what it weighs', () => {
    fc.assert(
      fc.property(
        somePilot,
        fc.double({ min: 0.01, max: 0.9, noNaN: true }),
        fc.double({ min: 0.01, max: 0.9, noNaN: true }),
        (pilot, one, other) => {
          const [less, more] = [Math.min(one, other), Math.max(one, other)];
          const untested = (weight: number) =>
            projected(
              [
                ...pilot.map((of) => ({ ...of, weight: of.weight * (1 - weight) })),
                cell('other', weight, 0, 0),
              ],
              fewDraws,
            );
          const [some, much] = [untested(less), untested(more)];
          expect(width(some.range)).toBeCloseTo(less, 6);
          expect(width(much.range)).toBeGreaterThanOrEqual(width(some.range) - 1e-9);
          expect(width(some.interval)).toBeGreaterThanOrEqual(width(some.range) - 1e-9);
        },
      ),
      { seed, numRuns: 20 },
    );
  });
});

describe('a rollout by use case', () => {
  const [calls, letters] = [newTestId<'use-case'>(), newTestId<'use-case'>()];
  const mix = {
    by: 'use-case',
    shares: [
      { useCaseId: calls, weight: 0.5 },
      { useCaseId: letters, weight: 0.3 },
    ],
    other: 0.2,
  } as const;

  it('takes a part of which nothing may be said for one that was never tested', () => {
    const cells = pilotCells(mix, (filter) =>
      filter.by === 'use-case' && filter.useCaseId === calls
        ? { successes: 9, trials: 10 }
        : 'too-few',
    );
    expect(cells).toEqual([
      cell(calls, 0.5, 9, 10),
      { ...cell(letters, 0.3, 0, 0), isTooFew: true },
      cell('other', 0.2, 0, 0),
    ]);
    const { drivers, range } = projected(cells);
    expect(range.high - range.low).toBeCloseTo(0.5, 9);
    expect(drivers.map(({ state }) => state)).toEqual(['too-few', 'untested', 'tested']);
  });

  it('has each part once', () => {
    const twice = { ...mix, shares: [...mix.shares, { useCaseId: calls, weight: 0 }] };
    expect([hasOverlap(mix), hasOverlap(twice)]).toEqual([false, true]);
  });
});

describe('adoption', () => {
  const pilot = { successes: 56, trials: 75 };
  const came: Partial<Record<Provenance, { successes: number; trials: number }>> = {
    volunteered: { successes: 45, trials: 50 },
    picked: { successes: 2, trials: 5 },
    assigned: { successes: 4, trials: 15 },
    unknown: { successes: 5, trials: 5 },
  };
  const cells = (volunteerShare: number, counts = came) =>
    pilotCells({ by: 'provenance', volunteerShare }, (filter) =>
      filter.by === 'provenance' ? (counts[filter.provenance] ?? null) : null,
    );

  it('is projected from volunteers and the rest, not from those who wanted it', () => {
    const { naive, covered } = projected(cells(0.2), 20_000, pilot);
    expect(naive.estimate).toBeCloseTo(56 / 75, 9);
    expect(covered.estimate).toBeCloseTo(0.2 * 0.9 + 0.8 * 0.3, 9);
  });

  it('is a range where only volunteers took part', () => {
    const { volunteered } = came;
    const { range } = projected(cells(0.2, volunteered ? { volunteered } : {}));
    expect(range.low).toBeCloseTo(0.18, 9);
    expect(range.high).toBeCloseTo(0.98, 9);
  });

  it('that settles low is below what the pilot promised and where it was projected', () => {
    const projection = projected(cells(0.2), 20_000, pilot);
    const plateau = { estimate: 0.38, low: 0.33, high: 0.43 };
    expect(compareWithProjection(plateau, projection)).toEqual({
      projected: 'within',
      naive: 'below',
    });
  });
});

describe('what the rest must reach', () => {
  it('is 40% for a half, when a fifth volunteers and nine in ten of them use it', () => {
    expect(restMustReach({ weight: 0.2, rate: 0.9 }, 0.5)).toMatchObject({
      value: { mustReach: expect.closeTo(0.4, 9) as number, verdict: 'within-reach' },
    });
  });

  it('is nothing, or more than there is, where the target is near or far', () => {
    expect(restMustReach({ weight: 0.6, rate: 0.9 }, 0.5)).toMatchObject({
      value: { verdict: 'reached-anyway' },
    });
    expect(restMustReach({ weight: 0.6, rate: 0.3 }, 0.9)).toMatchObject({
      value: { verdict: 'out-of-reach' },
    });
  });
});
