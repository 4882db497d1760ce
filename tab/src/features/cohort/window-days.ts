import type { Instant } from '@causeway/shared/lib/instant.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { fromWallClock, toWallClock } from '../../lib/wall-clock.js';

/** What `<input type="date">` shows for a moment, on the reader's own calendar. */
export function dayOf(at: Instant, timeZone: string): string {
  return toWallClock(at, timeZone).slice(0, 'yyyy-mm-dd'.length);
}

export function startOfDay(day: string, timeZone: string): Instant | undefined {
  return fromWallClock(`${day}T00:00`, timeZone);
}

/** The first moment after it; a day with a change of the clocks has 23 hours, or 25. */
export function endOfDay(day: string, timeZone: string): Instant | undefined {
  const asUtc = Date.parse(`${day}T00:00Z`);
  if (Number.isNaN(asUtc)) return undefined;
  return startOfDay(dayOf(asUtc + dayMs, 'UTC'), timeZone);
}
