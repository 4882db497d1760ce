import type { Instant } from '../../lib/instant.js';
import type { Flag } from './flag.js';

/** The one date a board sorts by: what must happen next, by when. */
export function flagDueAt(flag: Flag): Instant | null {
  const { state, ask, claim, correction } = flag.triage;
  if (state === 'answered' || state === 'dismissed' || state === 'withdrawn') return null;
  const dates = [flag.answerBy];
  if (claim === null && ask) dates.push(ask.respondBy);
  if (correction && !correction.closed) dates.push(correction.dueAt);
  return Math.min(...dates);
}
