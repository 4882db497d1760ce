import { retentionCurve } from '@causeway/shared/domain/measure/measures/retention-curve.js';
import { sustainedUse30 } from '@causeway/shared/domain/measure/measures/sustained-use-30.js';
import { sustainedUse90 } from '@causeway/shared/domain/measure/measures/sustained-use-90.js';
import {
  ago,
  aMeasureInput,
  aPersonRecord,
  manyPeople,
  valueOf,
} from '../../builders/measure-input.js';

describe('sustained use', () => {
  it('asks only those whose ninetieth day has passed: 34 of 210', () => {
    const people = [
      ...manyPeople(10, { accessAt: ago(120), uses: [{ daysAgo: [119, 30] }] }),
      ...manyPeople(24, { accessAt: ago(98), uses: [{ daysAgo: [97] }] }),
      ...manyPeople(176, { accessAt: ago(97), uses: [{ daysAgo: [1, 2, 3] }] }),
      ...manyPeople(50, { accessAt: null }),
    ];
    const result = sustainedUse90.estimate(aMeasureInput({ people }));
    expect(result).toMatchObject({ n: 34, eligible: 210, censored: 176 });
    expect(valueOf(sustainedUse90, 'share', { people })).toMatchObject({ successes: 10 });
  });

  it.each([
    ['the day before the window', 22, 0],
    ['its first day', 23, 1],
    ['its last day', 37, 1],
    ['the day after it', 38, 0],
  ])('looks a week to either side of the own thirtieth day: %s', (_, ownDay, successes) => {
    const people = [aPersonRecord({ accessAt: ago(60), uses: [{ daysAgo: [60 - ownDay] }] })];
    expect(valueOf(sustainedUse30, 'share', { people })).toMatchObject({ successes, trials: 1 });
  });

  it('keeps those who left, as people who no longer use it', () => {
    const people = [
      aPersonRecord({ accessAt: ago(60), uses: [{ daysAgo: [30] }] }),
      aPersonRecord({ accessAt: ago(60), leftAt: ago(50), uses: [{ daysAgo: [55] }] }),
      aPersonRecord({ accessAt: ago(60), leftAt: ago(61) }),
    ];
    expect(valueOf(sustainedUse30, 'share', { people })).toMatchObject({ successes: 1, trials: 2 });
  });

  it('says that everybody is still on their way', () => {
    const people = manyPeople(20, { accessAt: ago(12) });
    expect(sustainedUse30.estimate(aMeasureInput({ people }))).toMatchObject({
      n: 0,
      eligible: 20,
      censored: 20,
      value: { kind: 'unknown', reason: 'all-censored' },
    });
  });
});

describe('retention', () => {
  const timesOf = (daysAgo: readonly number[], leftAt: number | null = null) => {
    const people = manyPeople(5, { leftAt, uses: [{ daysAgo }] });
    const { censored } = retentionCurve.estimate(aMeasureInput({ people }));
    const ended = censored === 0 ? valueOf(retentionCurve, 'curve', { people }).median : null;
    return { censored, ended };
  };

  it('ends with the last use before 28 silent days', () => {
    expect(timesOf([80, 55, 29])).toEqual({ censored: 0, ended: 51 });
  });

  it('is open while the last use lies within 28 days', () => {
    expect(timesOf([80, 60, 52, 28])).toEqual({ censored: 5, ended: null });
  });

  it('does not begin again when somebody comes back', () => {
    expect(timesOf([90, 80, 51, 30, 5])).toEqual({ censored: 0, ended: 10 });
  });

  it('is open for those who left within 28 days of using it', () => {
    expect(timesOf([80, 60], ago(40))).toEqual({ censored: 5, ended: null });
    expect(timesOf([80, 60], ago(31))).toEqual({ censored: 0, ended: 20 });
  });

  it('is not asked of those who never used it', () => {
    const people = manyPeople(8);
    expect(retentionCurve.estimate(aMeasureInput({ people }))).toMatchObject({
      eligible: 0,
      value: { reason: 'nobody-eligible' },
    });
  });
});
