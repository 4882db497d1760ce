import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { hourMs, minuteMs } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { lookAtGateSoon } from '../gate/look-at-gate-soon.js';

function setTimer(stores: Stores, programId: ProgramId, dueAt: Instant): void {
  stores.timers.set({ kind: 'recheck-approvals', subjectId: programId, dueAt });
}

/**
 * At the next full minute: everything that moves until then is one look, and whoever writes all the
 * time does not put it off.
 */
export function setRecheck(stores: Stores, programId: ProgramId, now: Instant): void {
  setTimer(stores, programId, (Math.floor(now / minuteMs) + 1) * minuteMs);
}

/** Some outcomes move by time alone, such as a test alarm that was too long ago. */
export function recheckLater(stores: Stores, programId: ProgramId, now: Instant): void {
  setTimer(stores, programId, now + hourMs);
}

/**
 * For every use case that writes something a gate looks at and that has no version in the basis. Where
 * nothing is asked or granted it costs one look.
 */
export async function recheckSoon(
  stores: Stores,
  programId: ProgramId,
  now: Instant,
): Promise<void> {
  lookAtGateSoon(stores, programId, now);
  const live = await stores.approvals.listLive(programId);
  if (live.length > 0) setRecheck(stores, programId, now);
}
