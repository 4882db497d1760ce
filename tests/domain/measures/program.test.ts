import { availability } from '@causeway/shared/domain/measure/measures/availability.js';
import { closureRate } from '@causeway/shared/domain/measure/measures/closure-rate.js';
import { coverage } from '@causeway/shared/domain/measure/measures/coverage.js';
import { relief } from '@causeway/shared/domain/measure/measures/relief.js';
import { responseTime } from '@causeway/shared/domain/measure/measures/response-time.js';
import {
  aMeasureInput,
  amounts,
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
  const pain = (moment: 'before' | 'after', ...values: readonly number[]) =>
    aTally('pain', moment, values.length, { amounts: [amounts(...values)] });
  const five = (value: number) => Array<number>(5).fill(value);

  it('compares the same indicator before and after, with an interval', () => {
    const tallies = [
      pain('before', ...five(500), ...five(700)),
      pain('after', ...five(200), ...five(400)),
    ];
    const difference = valueOf(relief, 'difference', { tallies });
    expect(difference).toMatchObject({ unit: 'value', first: { estimate: 3 }, estimate: -3 });
    expect(difference.low).toBeCloseTo(-3 - 2.100922 * Math.sqrt((2 * 10) / 9 / 10), 4);
  });

  it('is not told of fewer than ten before or after', () => {
    const tallies = [pain('before', ...five(500), ...five(700)), pain('after', ...five(200))];
    expect(relief.estimate(aMeasureInput({ tallies })).value).toEqual({
      kind: 'unknown',
      reason: 'too-few',
    });
  });
});
