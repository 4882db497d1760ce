import type { Instant } from '@causeway/shared/lib/instant.js';
import { dayMs, hourMs } from '@causeway/shared/lib/instant.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';

const publishingKind = 'publish-edition';

/** After the looks of the night; in the small hours there is time for it. */
const publishAtMs = 3 * hourMs;

export function publishAt(stores: Stores, programId: ProgramId, dueAt: Instant): void {
  stores.timers.set({ kind: publishingKind, subjectId: programId, dueAt });
}

export function nextPublishingAt(now: Instant): Instant {
  const today = Math.floor(now / dayMs) * dayMs + publishAtMs;
  return now < today ? today : today + dayMs;
}
