import type { Instant } from '@causeway/shared/lib/instant.js';

function partsOf(instant: Instant, timeZone: string): Map<string, string> {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
}

/** What `<input type="datetime-local">` shows for a moment, on the reader's own clock. */
export function toWallClock(instant: Instant, timeZone: string): string {
  const part = partsOf(instant, timeZone);
  const day = `${part.get('year')}-${part.get('month')}-${part.get('day')}`;
  return `${day}T${part.get('hour')}:${part.get('minute')}`;
}

/** The moment a typed wall clock means in the zone; undefined while the input is incomplete. */
export function fromWallClock(text: string, timeZone: string): Instant | undefined {
  const asUtc = Date.parse(`${text}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const offset = (instant: Instant) => Date.parse(`${toWallClock(instant, timeZone)}Z`) - instant;
  const guess = asUtc - offset(asUtc);
  return asUtc - offset(guess);
}
