import type { Instant } from '../../lib/instant.js';
import type { Flag } from './flag.js';

/** The one date a board sorts by: what must happen next, by when. */
export function flagDueAt(flag: Flag): Instant | null {
  const { state, ask, claim, correction } = flag.triage;
  if (state === 'answered' || state === 'dismissed' || state === 'withdrawn') return null;
  if (claim === null && ask) return ask.respondBy;
  if (correction && !correction.closed) return Math.min(correction.dueAt, flag.answerBy);
  return flag.answerBy;
}
