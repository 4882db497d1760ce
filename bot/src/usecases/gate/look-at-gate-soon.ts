import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { dayMs, secondMs } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';

const togetherMs = 15 * secondMs;

function setTimer(stores: Stores, programId: ProgramId, dueAt: Instant): void {
  stores.timers.set({ kind: 'look-at-gate', subjectId: programId, dueAt });
}

/** What moves within a quarter of a minute is one look, and whoever writes all the time does not put it off. */
export function lookAtGateSoon(stores: Stores, programId: ProgramId, now: Instant): void {
  setTimer(stores, programId, (Math.floor(now / togetherMs) + 1) * togetherMs);
}

/** Some outcomes move by time alone. */
export function lookAtGateLater(stores: Stores, programId: ProgramId, now: Instant): void {
  setTimer(stores, programId, now + dayMs);
}
