import type { Instant } from '@causeway/shared/lib/instant.js';
import { dayMs, hourMs } from '@causeway/shared/lib/instant.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';

/** A day is over in UTC at midnight; by then what it brought has been counted. */
const lookAtMs = 2 * hourMs;

function nextLookAt(now: Instant): Instant {
  const today = Math.floor(now / dayMs) * dayMs + lookAtMs;
  return now < today ? today : today + dayMs;
}

function setTimer(stores: Stores, programId: ProgramId, dueAt: Instant): void {
  stores.timers.set({ kind: 'record-looks', subjectId: programId, dueAt });
}

/** Which costs the others nothing: nothing is looked at twice a day. */
export function lookSoon(stores: Stores, programId: ProgramId, dueAt: Instant): void {
  setTimer(stores, programId, dueAt);
}

export function lookAgain(stores: Stores, programId: ProgramId, now: Instant): void {
  setTimer(stores, programId, nextLookAt(now));
}
