import { exposureOf, dayOf } from './own-clock.js';
import { isActiveWithin } from './person-traces.js';
import type { Judge } from './share-of-people.js';

/** A week to either side, so that neither a holiday nor a weekend decides. */
const toEitherSide = 7;

/**
 * Used in the window around a day of somebody's own exposure. The clock is theirs, from access on,
 * and nobody is counted before their window has passed. Whoever left stays: from then on they do not
 * use it, and a cohort that loses its doubters would otherwise look better for it.
 */
export function sustainedUse(day: number): Judge {
  return (person, today) => {
    if (person.accessAt === null) return 'not-asked';
    const access = dayOf(person.accessAt);
    if (person.leftAt !== null && dayOf(person.leftAt) <= access) return 'not-asked';
    const [from, to] = [access + day - toEitherSide, access + day + toEitherSide];
    if (to >= today) return 'not-yet';
    return isActiveWithin(person, ['use'], { from, until: to + 1 }) ? 'success' : 'rest';
  };
}

/** So long without use, and it has ended. */
export const silentDays = 28;

/** Used in the last four weeks, of those who had access all that time and are still here. */
export const recentUse: Judge = (person, today) => {
  const exposure = exposureOf(person, today);
  const from = today - silentDays;
  if (!exposure || exposure.until < today) return 'not-asked';
  if (exposure.from > from) return 'not-yet';
  return isActiveWithin(person, ['use'], { from, until: today }) ? 'success' : 'rest';
};
