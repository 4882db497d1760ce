import { known, unknown } from '../../../statistics/answer.js';
import { exactBinomial } from '../../../statistics/exact-binomial.js';
import { countOf, within } from '../count-tallies.js';
import { filledGroups } from '../filled-groups.js';
import { mapAnswer } from '../map-answer.js';
import type { Measure, MeasureInput } from '../measure.js';
import type { MeasureName } from '../measure-name.js';
import { exposureDays } from '../own-clock.js';
import { peopleWithAccess } from '../people-with-access.js';
import { activeWithin } from '../person-traces.js';

const name: MeasureName = 'ticket-spike';
const alpha = 0.01;
const atLeastTimes = 1.5;

function windowsOf(today: number) {
  return {
    week: { from: today - 7, until: today },
    before: { from: today - 35, until: today - 7 },
  };
}

function seen({ tallies, people, today }: MeasureInput, window: { from: number; until: number }) {
  return {
    tickets: countOf(within(tallies, window.from, window.until), 'ticket'),
    exposure: exposureDays(people, window, today),
  };
}

/**
 * On when people file at least half as many tickets again as in the four weeks before, and so many
 * would come by chance at most once in a hundred weeks: given all tickets of the five weeks, each
 * falls into the last one by its share of the exposure (exact binomial test).
 */
export const ticketSpike: Measure = {
  name,
  class: 'guardrail',
  form: 'signal',
  better: 'neither',
  filters: ['ring', 'use-case'],
  estimate(input) {
    const { week, before } = windowsOf(input.today);
    const [now, then] = [seen(input, week), seen(input, before)];
    const { eligible, exposed } = peopleWithAccess(input);
    const counts = { n: exposed.length, eligible: eligible.length };
    const result = { ...counts, censored: counts.eligible - counts.n };
    if (now.exposure === 0 || then.exposure === 0) {
      return { ...result, value: unknown('no-exposure') };
    }
    const facts = { ticketsThisWeek: now.tickets, ticketsFourWeeksBefore: then.tickets };
    const signal = (isOn: boolean) => ({ form: 'signal' as const, isOn, facts });
    const isMore = now.tickets * then.exposure >= atLeastTimes * then.tickets * now.exposure;
    if (now.tickets === 0 || !isMore) return { ...result, value: known(signal(false)) };
    const chance = exactBinomial({
      successes: now.tickets,
      trials: now.tickets + then.tickets,
      threshold: now.exposure / (now.exposure + then.exposure),
      alpha,
    });
    const value = mapAnswer(chance, ({ passes }) => signal(passes));
    return { ...result, value };
  },
  groups(input) {
    const { week, before } = windowsOf(input.today);
    const { eligible, exposed } = peopleWithAccess(input);
    return filledGroups({
      n: exposed,
      eligible,
      ticketsThisWeek: activeWithin(input.people, ['ticket'], week),
      ticketsFourWeeksBefore: activeWithin(input.people, ['ticket'], before),
    });
  },
};
