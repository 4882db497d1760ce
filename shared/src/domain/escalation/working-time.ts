import { assertNever } from '../../lib/assert-never.js';
import type { Instant } from '../../lib/instant.js';
import { dayMs, hourMs, minuteMs } from '../../lib/instant.js';
import { toWallClock } from '../../lib/wall-clock.js';
import type { WorkingTime } from '../person/person.js';
import type { Deadline } from './deadline.js';

/** Everybody's deadlines meet the same few openings, and reading a zone's wall clock is slow. */
const instantsKept = 4_000;
const instants = new Map<string, Instant>();

/** The instant at which a wall clock shows this; in the hour a clock skips, the moment after the skip. */
function fromLocal(local: number, timeZone: string): Instant {
  const key = `${timeZone} ${String(local)}`;
  const known = instants.get(key);
  if (known !== undefined) return known;
  const guess = local - (toWallClock(local, timeZone) - local);
  const instant = local - (toWallClock(guess, timeZone) - guess);
  if (instants.size >= instantsKept) instants.clear();
  instants.set(key, instant);
  return instant;
}

/** ISO weekday of a local day number; 1970-01-01 was a Thursday. */
function weekday(localDay: number): number {
  return ((((localDay + 3) % 7) + 7) % 7) + 1;
}

interface Opening {
  readonly opensAt: Instant;
  readonly closesAt: Instant;
}

function* openingsFrom(start: Instant, time: WorkingTime): Generator<Opening> {
  const firstDay = Math.floor(toWallClock(start, time.timeZone) / dayMs);
  for (let day = firstDay; ; day += 1) {
    if (!time.days.includes(weekday(day))) continue;
    const opensAt = fromLocal(day * dayMs + time.startMinute * minuteMs, time.timeZone);
    const closesAt = fromLocal(day * dayMs + time.endMinute * minuteMs, time.timeZone);
    if (closesAt > start) yield { opensAt, closesAt };
  }
}

export function isWorkingAt(instant: Instant, time: WorkingTime): boolean {
  for (const opening of openingsFrom(instant, time)) return opening.opensAt <= instant;
  return false;
}

function addWorkingMs(start: Instant, amountMs: number, time: WorkingTime): Instant {
  let left = amountMs;
  for (const { opensAt, closesAt } of openingsFrom(start, time)) {
    const from = Math.max(start, opensAt);
    if (left <= closesAt - from) return from + left;
    left -= closesAt - from;
  }
  return start;
}

/** When a deadline that starts now falls due for somebody who works at these times. */
export function dueAt(start: Instant, deadline: Deadline, time: WorkingTime): Instant {
  switch (deadline.unit) {
    case 'hours':
      return start + deadline.count * hourMs;
    case 'working-hours':
      return addWorkingMs(start, deadline.count * hourMs, time);
    case 'working-days': {
      const dayLengthMs = (time.endMinute - time.startMinute) * minuteMs;
      return addWorkingMs(start, deadline.count * dayLengthMs, time);
    }
    default:
      return assertNever(deadline.unit);
  }
}
