import { unknown } from '@causeway/shared/statistics/answer.js';
import { availability } from '@causeway/shared/domain/measure/measures/availability.js';
import { closureRate } from '@causeway/shared/domain/measure/measures/closure-rate.js';
import { coverage } from '@causeway/shared/domain/measure/measures/coverage.js';
import { relief } from '@causeway/shared/domain/measure/measures/relief.js';
import { responseTime } from '@causeway/shared/domain/measure/measures/response-time.js';
import {
  aMeasureInput,
  amounts,
  aPersonRecord,
  aTally,
  manyPeople,
  valueOf,
} from '../../builders/measure-input.js';
import { newTestId } from '../../builders/ids.js';

const none = aMeasureInput().flags;

describe('closure', () => {
  it('counts a reporter no message reached as one who was not told', () => {
    const flags = { ...none, dueToHear: 10, told: 7, undelivered: 2 };
    expect(valueOf(closureRate, 'share', { flags })).toMatchObject({
      successes: 7,
      trials: 10,
      estimate: 0.7,
    });
  });
});

describe('response time', () => {
  it('does not get shorter by leaving flags open', () => {
    const answered = Array.from({ length: 10 }, () => ({ minutes: 30, isAnswered: true }));
    const open = Array.from({ length: 10 }, () => ({ minutes: 600, isAnswered: false }));
    const at = (responses: typeof answered) =>
      valueOf(responseTime, 'curve', { flags: { ...none, responses } });
    expect(at(answered)).toMatchObject({ median: 30, steps: [{ time: 30, survival: 0 }] });
    expect(at([...answered, ...open, ...open])).toMatchObject({ median: null, events: 10 });
  });
});

describe('coverage', () => {
  it('is the share of the real work that enough people tried, and names the untested rest', () => {
    const [billing, letters, travel, other] = [1, 2, 3, 4].map(() => newTestId<'use-case'>());
    const triedBy = (count: number, useCaseId = billing, trace: 'use' | 'attempt' = 'use') =>
      manyPeople(count, { uses: [{ trace, useCaseId: useCaseId! }] });
    const people = [
      ...triedBy(6),
      ...triedBy(6, billing, 'attempt'),
      ...triedBy(9, letters),
      ...triedBy(20, travel),
    ];
    const useCases = [
      { useCaseId: billing!, share: 0.5 },
      { useCaseId: letters!, share: 0.3 },
      { useCaseId: travel!, share: null },
      { useCaseId: other!, share: 0.2 },
    ];
    const { parts } = valueOf(coverage, 'parts', { people, useCases });
    expect(parts).toMatchObject([
      { name: 'tested', estimate: 0.5, low: 0.5, high: 0.5 },
      { name: 'untested', estimate: 0.5 },
    ]);
    const groups = coverage.groups(aMeasureInput({ people, useCases }));
    expect(Object.values(groups).map(({ length }) => length)).toEqual([12, 20]);
  });
});

describe('availability', () => {
  it('says where it was never measured that nothing was observed', () => {
    expect(availability.estimate(aMeasureInput()).value).toEqual(unknown('no-trials'));
  });

  it('is the part of the measured time in which it worked', () => {
    const tallies = [
      aTally('availability', '', 2, { amounts: [amounts(3600 * 10, 3600 * 9), amounts(0, 3600)] }),
    ];
    const { parts } = valueOf(availability, 'parts', { tallies });
    expect(parts.map(({ name, estimate }) => [name, estimate])).toEqual([
      ['up', 0.95],
      ['down', 0.05],
    ]);
  });
});

describe('relief', () => {
  const measured = (before: number, after: number | null) =>
    aPersonRecord({
      uses: [
        { trace: 'pain-before', n: 1, sums: [before, 0, 0], firstCodes: 'before' },
        ...(after === null
          ? []
          : [{ trace: 'pain-after' as const, n: 2, sums: [2 * after, 0, 0] as const }]),
      ],
    });

  it('compares the same people before and after, with an interval', () => {
    const eased = [-400, -200, -300, -300, -400, -200, -300, -300, -400, -200];
    const people = [
      ...eased.map((change, place) => measured(600 + 10 * place, 600 + 10 * place + change)),
      measured(900, null),
    ];
    const result = relief.estimate(aMeasureInput({ people }));
    expect(result).toMatchObject({ n: 10, eligible: 11, censored: 1 });
    const difference = valueOf(relief, 'difference', { people });
    expect(difference).toMatchObject({ unit: 'value', second: { estimate: 6.45 }, estimate: -3 });
    // Standard deviation √(6 × 1 / 9) of the changes, Student's t with nine degrees of freedom.
    expect(difference.high).toBeCloseTo(-3 + 2.262157 * Math.sqrt(6 / 9 / 10), 4);
  });

  it('is not told of fewer than ten who were measured again', () => {
    const people = Array.from({ length: 9 }, () => measured(500, 300));
    expect(relief.estimate(aMeasureInput({ people })).value).toEqual({
      kind: 'unknown',
      reason: 'too-few',
    });
  });
});
