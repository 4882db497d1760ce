import type { DaySet } from '../../observation/day-set.js';
import { dayOf } from '../own-clock.js';
import { daysOf } from '../person-traces.js';
import { survivalOfPeople } from '../survival-of-people.js';
import { silentDays } from '../sustained-use.js';

/** The last day before the first long silence; `end` is the first day nothing is known of. */
function lastUse(days: DaySet, end: number): { readonly day: number; readonly isEnd: boolean } {
  let last = days[0] ?? end;
  for (const day of [...days.slice(1), end]) {
    if (day - last > silentDays) return { day: last, isEnd: true };
    if (day < end) last = day;
  }
  return { day: last, isEnd: false };
}

/**
 * From first use to the last before 28 silent days. Coming back later does not undo that it ended.
 * Who used it within the last 28 days, or left within 28 days of using it, is censored there.
 */
export const retentionCurve = survivalOfPeople({
  name: 'retention-curve',
  class: 'context',
  better: 'higher',
  filters: ['use-case', 'ring', 'provenance', 'stratum'],
  lifeOf(person, today) {
    const until = person.leftAt === null ? today : Math.min(today, dayOf(person.leftAt));
    const days = daysOf(person, ['use'], until);
    const first = days[0];
    if (first === undefined) return null;
    const { day, isEnd } = lastUse(days, until);
    return { time: day - first, isEvent: isEnd };
  },
});
