import type { MeasureInput } from './measure.js';
import { exposureOf } from './own-clock.js';
import { activeWithin } from './person-traces.js';

export interface ActiveWeek {
  /** The first of its seven days. */
  readonly from: number;
  /** Had access all week. */
  readonly exposed: number;
  readonly active: number;
}

/** The last full weeks up to today, oldest first: who of those with access all week used it. */
export function activeWeeks(
  { people, today }: Pick<MeasureInput, 'people' | 'today'>,
  count: number,
): readonly ActiveWeek[] {
  return Array.from({ length: count }, (_, place) => {
    const from = today - 7 * (count - place);
    const week = { from, until: from + 7 };
    const exposed = people.filter((person) => {
      const own = exposureOf(person, today);
      return own !== null && own.from <= from && own.until >= week.until;
    });
    const active = activeWithin(exposed, ['use'], week);
    return { from, exposed: exposed.length, active: active.length };
  });
}
