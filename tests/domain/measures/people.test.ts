import { beneficiariesAgainstTheRest } from '@causeway/shared/domain/measure/measures/beneficiaries-against-the-rest.js';
import { declineRate } from '@causeway/shared/domain/measure/measures/decline-rate.js';
import { firstUseSuccess } from '@causeway/shared/domain/measure/measures/first-use-success.js';
import { volunteerGap } from '@causeway/shared/domain/measure/measures/volunteer-gap.js';
import {
  ago,
  aMeasureInput,
  aPersonRecord,
  manyPeople,
  valueOf,
} from '../../builders/measure-input.js';

const uses = [{ daysAgo: [3] }];

describe('the volunteer gap', () => {
  const volunteers = (count: number, active: number) => [
    ...manyPeople(active, { provenance: 'volunteered', uses }),
    ...manyPeople(count - active, { provenance: 'volunteered' }),
  ];
  const rest = [
    ...manyPeople(30, { provenance: 'picked', uses }),
    ...manyPeople(18, { provenance: 'assigned', uses }),
    ...manyPeople(20, { provenance: 'assigned' }),
    ...manyPeople(12, { provenance: 'declined', accessAt: null }),
  ];

  it('is how much more of the volunteers took to it than of all others, also those who said no', () => {
    const unknown = manyPeople(40, { provenance: 'unknown', uses });
    const people = [...volunteers(70, 56), ...rest, ...unknown];
    const gap = valueOf(volunteerGap, 'difference', { people });
    expect(gap.estimate).toBeCloseTo(0.2, 4);
    expect(gap.low).toBeCloseTo(0.0524, 4);
    expect(gap.high).toBeCloseTo(0.3339, 4);
    expect(volunteerGap.estimate(aMeasureInput({ people }))).toMatchObject({
      n: 150,
      eligible: 190,
    });
  });

  it('cannot be told with fewer than ten on either side', () => {
    const input = aMeasureInput({ people: [...volunteers(9, 9), ...rest] });
    expect(volunteerGap.estimate(input).value).toEqual({ kind: 'unknown', reason: 'too-few' });
    const { first, firstSuccesses, firstRest, second } = volunteerGap.groups(input);
    expect([first, firstSuccesses, firstRest, second].map((group) => group?.length)).toEqual([
      9,
      9,
      undefined,
      80,
    ]);
  });
});

describe('first-use success', () => {
  const shareOf = (...people: Parameters<typeof aPersonRecord>[0][]) =>
    valueOf(firstUseSuccess, 'share', { people: people.map((parts) => aPersonRecord(parts)) });
  const first = (firstCodes: string, daysAgo = 20) => ({ daysAgo: [daysAgo], firstCodes });
  const alone = first('used|none|in|alone|work');

  it('is a first use at work that served, alone', () => {
    expect(shareOf({ uses: [alone] })).toMatchObject({ successes: 1, trials: 1 });
    expect(shareOf({ uses: [first('corrected|nudge|in|alone|work')] }).successes).toBe(1);
    expect(shareOf({ uses: [first('used|none|in|helped|work')] }).successes).toBe(0);
  });

  it('is lost when the first attempt did not serve, whatever came later', () => {
    const attempt = { trace: 'attempt' as const, ...first('did-myself|none|in|alone|work', 30) };
    expect(shareOf({ uses: [alone, attempt] })).toMatchObject({ successes: 0, trials: 1 });
    const later = { ...attempt, daysAgo: [10] };
    expect(shareOf({ uses: [alone, later] })).toMatchObject({ successes: 1, trials: 1 });
  });

  it('takes those out of the numerator who were trained before, and not those trained later', () => {
    const training = (daysAgo: number) => ({
      trace: 'training' as const,
      daysAgo: [daysAgo],
      firstCodes: 'completed',
    });
    expect(shareOf({ uses: [alone, training(21)] })).toMatchObject({ successes: 0, trials: 1 });
    expect(shareOf({ uses: [alone, training(19)] })).toMatchObject({ successes: 1, trials: 1 });
  });

  it('waits for those who have access and have not begun', () => {
    const people = [
      aPersonRecord({ uses: [alone] }),
      aPersonRecord(),
      aPersonRecord({ leftAt: ago(5) }),
      aPersonRecord({ accessAt: null }),
    ];
    expect(firstUseSuccess.estimate(aMeasureInput({ people }))).toMatchObject({
      n: 1,
      eligible: 2,
      censored: 1,
    });
  });
});

describe('refusal', () => {
  it('is an outcome of everybody who was invited, also of those who never responded', () => {
    const people = [
      ...manyPeople(6, { invitation: 'declined', provenance: 'declined' }),
      ...manyPeople(5, { invitation: 'open' }),
      ...manyPeople(9, { invitation: 'accepted' }),
      ...manyPeople(50, { invitation: 'none' }),
    ];
    expect(valueOf(declineRate, 'share', { people })).toMatchObject({
      successes: 6,
      trials: 20,
      estimate: 0.3,
    });
  });
});

describe('the intended beneficiaries', () => {
  const meant = { strata: ['beneficiary', 'high-workload'] as const };
  const recently = [{ daysAgo: [28] }];
  const longAgo = [{ daysAgo: [70, 29] }];

  it('fall behind when they give up while use as a whole rises', () => {
    const before = [
      ...manyPeople(15, { ...meant, uses: recently }),
      ...manyPeople(5, meant),
      ...manyPeople(30, { uses: recently }),
      ...manyPeople(50),
    ];
    const after = [
      ...manyPeople(4, { ...meant, uses: recently }),
      ...manyPeople(16, { ...meant, uses: longAgo }),
      ...manyPeople(60, { uses: recently }),
      ...manyPeople(20),
    ];
    const at = (people: typeof before) =>
      valueOf(beneficiariesAgainstTheRest, 'difference', { people });
    expect(at(before).estimate).toBeCloseTo(0.75 - 0.375, 10);
    expect(at(after).estimate).toBeCloseTo(0.2 - 0.75, 10);
    expect(at(after).high).toBeLessThan(0);
  });

  it('are compared only as far as they had access for four weeks and are still here', () => {
    const people = [
      ...manyPeople(12, { ...meant, uses: recently }),
      ...manyPeople(12, { uses: recently }),
      ...manyPeople(3, { accessAt: ago(27), uses: [{ daysAgo: [1] }] }),
      ...manyPeople(2, { leftAt: ago(1) }),
    ];
    expect(beneficiariesAgainstTheRest.estimate(aMeasureInput({ people }))).toMatchObject({
      n: 24,
      eligible: 27,
      censored: 3,
    });
  });
});
