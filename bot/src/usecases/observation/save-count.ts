import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { BatchSize } from '../../store/observation-store.js';
import type { Portion, Rollup } from '../../store/rollup-store.js';
import type { Stores } from '../../store/stores.js';

export function batchesOfPortion(
  waiting: readonly BatchSize[],
  most: number,
): readonly BatchSize[] {
  let observations = 0;
  const end = waiting.findIndex((batch) => (observations += batch.observations) > most);
  return end === -1 ? waiting : waiting.slice(0, Math.max(1, end));
}

/** Later than every count before, whatever the clocks of several servers say. */
export function nextCountedAt(rollup: Rollup | undefined, now: Instant): Instant {
  return Math.max(now, (rollup?.countedAt ?? 0) + 1);
}

/** Marks batches as counted, under the guard that nobody else counts in this program meanwhile. */
export function saveCount(
  stores: Stores,
  programId: ProgramId,
  rollup: Rollup | undefined,
  counted: {
    readonly batches: readonly BatchSize[];
    readonly countedAt: Instant;
    readonly portion: Portion | null;
    readonly walkedAt?: Instant;
  },
): void {
  const { batches, ...moment } = counted;
  const added = batches.reduce((sum, { observations }) => sum + observations, 0);
  const observations = (rollup?.observations ?? 0) + added;
  stores.rollups.save(rollup, { programId, observations, ...moment });
  for (const { id } of batches) {
    stores.observations.markCounted(programId, id, moment.countedAt);
  }
}
