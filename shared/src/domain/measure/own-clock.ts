import type { Instant } from '../../lib/instant.js';
import { dayMs } from '../../lib/instant.js';
import type { PersonRecord } from './measure.js';

/** Days since 1970 in UTC, as observations are counted. */
export function dayOf(at: Instant): number {
  return Math.floor(at / dayMs);
}

/** From the day of access up to, and without, the day somebody left or the day that is not over. */
export interface Exposure {
  readonly from: number;
  readonly until: number;
}

/** Nobody is exposed before they have access, nor on less than one full day. */
export function exposureOf(person: PersonRecord, today: number): Exposure | null {
  if (person.accessAt === null) return null;
  const from = dayOf(person.accessAt);
  const until = person.leftAt === null ? today : Math.min(today, dayOf(person.leftAt));
  return from < until ? { from, until } : null;
}

/** Together, and counted between two days alone. */
export function exposureDays(
  people: readonly PersonRecord[],
  { from, until }: Exposure,
  today: number,
): number {
  return people.reduce((days, person) => {
    const own = exposureOf(person, today);
    if (!own) return days;
    return days + Math.max(0, Math.min(own.until, until) - Math.max(own.from, from));
  }, 0);
}

/** How long one person has had it. */
export function exposureWeeks(person: PersonRecord, today: number): number {
  const exposure = exposureOf(person, today);
  return exposure ? (exposure.until - exposure.from) / 7 : 0;
}
