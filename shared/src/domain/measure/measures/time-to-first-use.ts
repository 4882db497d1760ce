import { dayOf, exposureOf } from '../own-clock.js';
import { firstOf } from '../person-traces.js';
import { survivalOfPeople } from '../survival-of-people.js';

/** Who has not used it is censored today, or on the day they left. */
export const timeToFirstUse = survivalOfPeople({
  name: 'time-to-first-use',
  class: 'context',
  better: 'lower',
  filters: ['use-case', 'ring', 'provenance', 'stratum'],
  lifeOf(person, today) {
    const exposure = exposureOf(person, today);
    if (!exposure) return null;
    const first = firstOf(person, ['use'], today);
    if (!first) return { time: exposure.until - exposure.from, isEvent: false };
    return { time: Math.max(0, dayOf(first.firstAt) - exposure.from), isEvent: true };
  },
});
