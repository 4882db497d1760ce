import { known, unknown } from '../../../statistics/answer.js';
import type { Tally } from '../../observation/tally.js';
import { countOf, within } from '../count-tallies.js';
import { filledGroups } from '../filled-groups.js';
import { isAtWork } from '../interaction-codes.js';
import type { Measure, MeasureInput } from '../measure.js';
import type { MeasureName } from '../measure-name.js';
import { activeWithin } from '../person-traces.js';

const name: MeasureName = 'stagnation-after-prompt';
const week = 7;
const fewestInteractions = 10;

/** The last day of prompts after a week without any that lies two weeks back. */
function lastWave({ tallies, today }: MeasureInput): number | undefined {
  const prompted = new Set(tallies.filter(({ kind, n }) => kind === 'prompt' && n > 0).map(dayOf));
  const isFirst = (day: number) =>
    Array.from({ length: week }, (_, back) => day - back - 1).every((past) => !prompted.has(past));
  return [...prompted]
    .filter((day) => day + 2 * week <= today && isFirst(day))
    .toSorted((left, right) => right - left)[0];
}

function dayOf({ day }: Tally): number {
  return day;
}

/**
 * On when the week from a prompt on has at least twice the interactions of the week before, and of
 * that rise less than a quarter is left in the week after.
 */
export const stagnationAfterPrompt: Measure = {
  name,
  class: 'context',
  form: 'signal',
  better: 'neither',
  filters: ['ring', 'use-case'],
  estimate(input) {
    const wave = lastWave(input);
    if (wave === undefined) return { n: 0, eligible: 0, censored: 0, value: unknown('no-events') };
    const weekFrom = (day: number) =>
      countOf(within(input.tallies, day, day + week), 'interaction', isAtWork);
    const [before, first, second] = [weekFrom(wave - week), weekFrom(wave), weekFrom(wave + week)];
    const isOn = first >= 2 * before && second - before < (first - before) / 4;
    return {
      n: first,
      eligible: first,
      censored: 0,
      value:
        first < fewestInteractions
          ? unknown('too-few')
          : known({ form: 'signal', isOn, facts: { interactionsInFirstWeek: first } }),
    };
  },
  groups(input) {
    const wave = lastWave(input);
    if (wave === undefined) return {};
    const first = { from: wave, until: wave + week };
    return filledGroups({ n: activeWithin(input.people, ['use', 'attempt'], first) });
  },
};
