import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';

export const countingKind = 'count-observations';

/**
 * Written together with what is to be counted. A worker that is counting right now loses its claim by
 * it, so what it no longer sees is counted in the next round.
 */
export function setCountingTimer(stores: Stores, programId: ProgramId, dueAt: Instant): void {
  stores.timers.set({ kind: countingKind, subjectId: programId, dueAt });
}
