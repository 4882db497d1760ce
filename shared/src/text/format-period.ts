import type { Locale } from '../domain/person/person.js';
import { dayMs } from '../lib/instant.js';
import type { Instant } from '../lib/instant.js';
import { toWallClock } from '../lib/wall-clock.js';
import { formatDay, formatMoment } from './format.js';

interface Period {
  readonly fromAt: Instant;
  /** The first moment after it. */
  readonly untilAt: Instant;
}

/**
 * Its first and its last day where it is made of whole days on the reader's calendar. Planned in another
 * zone it begins and ends at hours of theirs, and a day alone would be a day off.
 */
export function formatPeriod(
  { fromAt, untilAt }: Period,
  locale: Locale,
  timeZone: string,
): readonly [from: string, until: string] {
  const isWhole = [fromAt, untilAt].every((at) => toWallClock(at, timeZone) % dayMs === 0);
  return isWhole
    ? [formatDay(fromAt, locale, timeZone), formatDay(untilAt - 1, locale, timeZone)]
    : [formatMoment(fromAt, locale, timeZone), formatMoment(untilAt, locale, timeZone)];
}
