import { careWork } from '@causeway/shared/domain/measure/measures/care-work.js';
import { careWorkConcentration } from '@causeway/shared/domain/measure/measures/care-work-concentration.js';
import { supportLoad } from '@causeway/shared/domain/measure/measures/support-load.js';
import { supportWhereNeeded } from '@causeway/shared/domain/measure/measures/support-where-needed.js';
import {
  ago,
  aMeasureInput,
  amounts,
  aTally,
  manyPeople,
  valueOf,
} from '../../builders/measure-input.js';

const helper = (role: string, minutes: number) => ({
  uses: [{ trace: 'help-given' as const, firstCodes: role, sums: [minutes * 60, 0, 0] as const }],
});

describe('support load', () => {
  const tallies = [
    aTally('ticket', 'how-to|service-desk', 4),
    aTally('ticket', 'fault|vendor', 3),
    aTally('help', 'colleague', 5),
    aTally('help-received', 'colleague', 3),
  ];

  it('counts tickets, questions and help received per 100 people and week of exposure', () => {
    const people = manyPeople(50, { accessAt: ago(14) });
    const rate = valueOf(supportLoad, 'rate', { tallies, people });
    expect(rate).toMatchObject({ events: 10, estimate: 10 });
    // The exact interval of a Poisson count of 10 (Garwood 1936).
    expect(rate.low).toBeCloseTo(4.7954, 4);
    expect(rate.high).toBeCloseTo(18.3904, 4);
  });

  it('goes by the days people had it, and not by heads', () => {
    const people = [
      ...manyPeople(40, { accessAt: ago(14) }),
      ...manyPeople(20, { accessAt: ago(14), leftAt: ago(7) }),
      ...manyPeople(30, { accessAt: null }),
      ...manyPeople(30, { accessAt: ago(0) }),
    ];
    expect(valueOf(supportLoad, 'rate', { tallies, people }).estimate).toBeCloseTo(10, 10);
    expect(supportLoad.estimate(aMeasureInput({ tallies, people }))).toMatchObject({
      n: 60,
      eligible: 90,
      censored: 30,
    });
  });

  it('has no rate without exposure', () => {
    expect(supportLoad.estimate(aMeasureInput({ tallies })).value).toEqual({
      kind: 'unknown',
      reason: 'no-exposure',
    });
  });
});

describe('care work', () => {
  it('is minutes of help by the role they were given in, also by people outside the cohort', () => {
    const people = [
      ...manyPeople(5, helper('manager', 10)),
      ...manyPeople(6, helper('colleague', 5)),
    ];
    const tallies = [
      aTally('help', 'manager', 5, { amounts: [amounts(...Array<number>(5).fill(600))] }),
      aTally('help', 'colleague', 6, { amounts: [amounts(...Array<number>(6).fill(300))] }),
      aTally('help', 'human-resources', 1, { amounts: [amounts(2400)] }),
    ];
    const balance = valueOf(careWork, 'balance', { people, tallies });
    expect(balance.estimate).toBe(120);
    expect(balance.parts).toEqual([
      { name: 'manager', minutes: 50 },
      { name: 'colleague', minutes: 30 },
      { name: 'not-in-the-cohort', minutes: 40 },
    ]);
    const groups = careWork.groups(aMeasureInput({ people }));
    expect(Object.entries(groups).map(([name, group]) => [name, group.length])).toEqual([
      ['n', 11],
      ['manager', 5],
      ['colleague', 6],
    ]);
  });

  it('shows how much of it the most helpful tenth carries', () => {
    const people = [
      ...manyPeople(5, helper('super-user', 90)),
      ...manyPeople(45, helper('colleague', 10)),
      ...manyPeople(20),
    ];
    const { parts } = valueOf(careWorkConcentration, 'parts', { people });
    expect(parts.map(({ name, estimate }) => [name, estimate])).toEqual([
      ['top-tenth', 0.5],
      ['others', 0.5],
    ]);
    expect(careWorkConcentration.groups(aMeasureInput({ people }))['top-tenth']).toEqual(
      people.slice(0, 5),
    );
  });

  it('shows no concentration among fewer helpers than the smallest group', () => {
    const people = [...manyPeople(7, helper('colleague', 10)), ...manyPeople(30)];
    const reasonAt = (smallestGroup: number) =>
      careWorkConcentration.estimate(aMeasureInput({ people, smallestGroup })).value;
    expect(reasonAt(8)).toEqual({ kind: 'unknown', reason: 'too-few' });
    expect(reasonAt(7)).toMatchObject({ kind: 'known' });
  });
});

describe('support where it is needed', () => {
  const received = (minutes: number) => ({
    accessAt: ago(14),
    uses: [{ trace: 'help-received' as const, sums: [minutes * 60, 0, 0] as const }],
  });

  it('falls below zero when those who find it hard get less help a week than the rest', () => {
    const people = [
      ...manyPeople(6, { accessAt: ago(14), strata: ['struggling'] }),
      ...manyPeople(4, { accessAt: ago(14), strata: ['less-technical'] }),
      ...manyPeople(5, received(40)),
      ...manyPeople(5, { accessAt: ago(14) }),
      ...manyPeople(9, { accessAt: ago(6) }),
    ];
    const difference = valueOf(supportWhereNeeded, 'difference', { people });
    expect(difference.first).toMatchObject({ n: 10, estimate: 0 });
    expect(difference.second).toMatchObject({ n: 10, estimate: 10 });
    expect(difference.estimate).toBe(-10);
    expect(difference.low).toBeCloseTo(-10 - 2.262157 * Math.sqrt(1000 / 9 / 10), 4);
    expect(supportWhereNeeded.estimate(aMeasureInput({ people }))).toMatchObject({
      n: 20,
      eligible: 29,
    });
  });
});
