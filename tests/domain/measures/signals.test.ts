import { plateau } from '@causeway/shared/domain/measure/measures/plateau.js';
import { stagnationAfterPrompt } from '@causeway/shared/domain/measure/measures/stagnation-after-prompt.js';
import { ticketSpike } from '@causeway/shared/domain/measure/measures/ticket-spike.js';
import { totalActivationFailure } from '@causeway/shared/domain/measure/measures/total-activation-failure.js';
import { ago, aMeasureInput, aTally, manyPeople, valueOf } from '../../builders/measure-input.js';

const daily = (kind: 'interaction' | 'ticket', codes: string, from: number, counts: number[]) =>
  counts.map((n, place) => aTally(kind, codes, n, { daysAgo: from - place }));
const used = 'used|none|in|alone|work';

describe('total activation failure', () => {
  const cohort = (size: number, days: number) => manyPeople(size, { accessAt: ago(days) });

  it('is an alarm when 20 people spend ten minutes together in three weeks', () => {
    const tallies = daily('interaction', used, 20, [4, 3, 1, 1, 1]);
    const signal = valueOf(totalActivationFailure, 'signal', { people: cohort(20, 21), tallies });
    expect(signal).toEqual({ form: 'signal', isOn: true, facts: { peopleWithAccess: 20 } });
  });

  it('is none when everybody uses it every other week', () => {
    const tallies = daily('interaction', used, 20, [15, 15]);
    const input = { people: cohort(20, 21), tallies };
    expect(valueOf(totalActivationFailure, 'signal', input).isOn).toBe(false);
  });

  it('looks at the last four weeks, so that a busy start does not hide what came after', () => {
    const tallies = daily('interaction', used, 35, [200, 200]);
    const input = { people: cohort(20, 40), tallies };
    expect(valueOf(totalActivationFailure, 'signal', input).isOn).toBe(true);
  });

  it.each([
    ['fewer than ten people', 9, 21],
    ['less than two weeks', 20, 13],
  ])('cannot be told of %s', (_, size, days) => {
    const input = aMeasureInput({ people: cohort(size, days) });
    expect(totalActivationFailure.estimate(input).value).toEqual({
      kind: 'unknown',
      reason: 'too-few',
    });
  });
});

describe('stagnation after a prompt', () => {
  const prompt = aTally('prompt', 'nudge', 30, { daysAgo: 21 });
  const signal = (counts: number[]) =>
    valueOf(stagnationAfterPrompt, 'signal', {
      tallies: [prompt, ...daily('interaction', used, 28, counts)],
    }).isOn;
  const none = Array<number>(7).fill(0);

  it('is flagged when a spike dies, and not when the same total is spread evenly', () => {
    expect(signal([...none, 30, 8, 2, 1, 1, 0, 0, ...none])).toBe(true);
    expect(signal(Array<number>(21).fill(2))).toBe(false);
  });

  it('is not flagged when use stays, or when it was as high before', () => {
    expect(signal([...none, 30, 8, 2, 1, 1, 0, 0, 3, 3, 3, 3, 3, 3, 3])).toBe(false);
    expect(signal([6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, ...none])).toBe(false);
  });

  it('waits until the week after has passed, and needs a prompt that stands alone', () => {
    const spike = daily('interaction', used, 13, [30, 8, 2, 1, 1]);
    const reasonOf = (...days: readonly number[]) => {
      const prompts = days.map((daysAgo) => aTally('prompt', 'manual-mail', 1, { daysAgo }));
      return stagnationAfterPrompt.estimate(aMeasureInput({ tallies: [...prompts, ...spike] }))
        .value;
    };
    expect(reasonOf(13)).toEqual({ kind: 'unknown', reason: 'no-events' });
    expect(reasonOf()).toEqual({ kind: 'unknown', reason: 'no-events' });
    expect(reasonOf(20, 13)).toEqual({ kind: 'unknown', reason: 'too-few' });
  });
});

describe('a ticket spike', () => {
  const signal = (thisWeek: number, newcomers = 0) =>
    valueOf(ticketSpike, 'signal', {
      people: [...manyPeople(100), ...manyPeople(newcomers, { accessAt: ago(7) })],
      tallies: [
        aTally('ticket', 'fault|service-desk', 40, { daysAgo: 20 }),
        aTally('ticket', 'how-to|vendor', thisWeek, { daysAgo: 7 }),
        aTally('ticket', 'how-to|vendor', 500, { daysAgo: 36 }),
      ],
    });

  it('is a week with far more tickets a person than the four before', () => {
    expect(signal(25)).toEqual({
      form: 'signal',
      isOn: true,
      facts: { ticketsThisWeek: 25, ticketsFourWeeksBefore: 40 },
    });
  });

  it('is none when it may be chance, when it is a little more, or when there are more people', () => {
    expect(signal(16).isOn).toBe(false);
    expect(signal(12).isOn).toBe(false);
    expect(signal(25, 100).isOn).toBe(false);
    expect(signal(0).isOn).toBe(false);
  });

  it('needs four weeks to compare with', () => {
    const input = aMeasureInput({ people: manyPeople(30, { accessAt: ago(7) }) });
    expect(ticketSpike.estimate(input).value).toEqual({ kind: 'unknown', reason: 'no-exposure' });
  });
});

describe('a plateau', () => {
  /** In each of the last weeks, oldest first, so many of 100 people used it; the same ones go on. */
  const grown = (weekly: readonly number[]) => {
    const people = Array.from({ length: 100 }, (_, place) => {
      const weeks = weekly.flatMap((active, week) =>
        place < active ? [(weekly.length - week) * 7 - 3] : [],
      );
      return manyPeople(1, { uses: weeks.length > 0 ? [{ daysAgo: weeks }] : [] });
    });
    return valueOf(plateau, 'signal', { people: people.flat() });
  };

  it('is flagged where use stays at 30%', () => {
    const { isOn, facts } = grown([5, 12, 20, 26, 30, 30, 30, 30, 30, 30, 30, 30]);
    expect(isOn).toBe(true);
    expect(facts['laterShare']).toBeCloseTo(0.3, 10);
  });

  it('is not flagged while use grows, nor where nearly everybody uses it', () => {
    expect(grown([5, 8, 11, 14, 17, 20, 23, 26]).isOn).toBe(false);
    expect(grown([85, 85, 85, 85, 85, 85, 85, 85]).isOn).toBe(false);
  });

  it('is flagged where use falls back', () => {
    expect(grown([30, 30, 30, 30, 28, 24, 20, 12]).isOn).toBe(true);
  });

  it('cannot be told in the first eight weeks', () => {
    const input = aMeasureInput({ people: manyPeople(50, { accessAt: ago(55) }) });
    expect(plateau.estimate(input).value).toEqual({ kind: 'unknown', reason: 'too-few' });
  });
});
