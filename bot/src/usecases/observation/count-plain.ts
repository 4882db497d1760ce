import { contributionsOf } from '@causeway/shared/domain/observation/contributions-of.js';
import type { Observation } from '@causeway/shared/domain/observation/observation.js';
import { PersonUseParts } from '@causeway/shared/domain/observation/person-use-parts.js';
import { TallyDeltas } from '@causeway/shared/domain/observation/tally-deltas.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { BatchSize } from '../../store/observation-store.js';
import type { Rollup } from '../../store/rollup-store.js';
import type { Stores } from '../../store/stores.js';
import { cellsAt, peopleOf } from './cells-of-people.js';
import { nextTurn } from './next-turn.js';

/** What one transaction of a few milliseconds can count. */
const observationsAtOnce = 1_000;
const batchesAtOnce = 200;

export function batchesOfSlice(waiting: readonly BatchSize[], most: number): readonly BatchSize[] {
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
  batches: readonly BatchSize[],
  now: Instant,
): void {
  const countedAt = nextCountedAt(rollup, now);
  const added = batches.reduce((sum, { observations }) => sum + observations, 0);
  const observations = (rollup?.observations ?? 0) + added;
  stores.rollups.save(rollup, { programId, observations, countedAt });
  for (const { id } of batches) stores.observations.markCounted(programId, id, countedAt);
}

async function addUp(stores: Stores, programId: ProgramId, facts: readonly Observation[]) {
  const cells = await stores.observationCells.cellsOf(programId, peopleOf(facts));
  const cellOf = cellsAt(cells, null);
  const deltas = new TallyDeltas();
  const parts = new PersonUseParts();
  for (const fact of facts) {
    const { tallies, uses } = contributionsOf(fact, cellOf);
    for (const tally of tallies) deltas.add(tally, 1);
    for (const use of uses) parts.add(use);
  }
  return { deltas, parts };
}

/** Counts some of the waiting batches that correct nothing. Work of a command: it reads and writes. */
export async function countPlain(
  stores: Stores,
  programId: ProgramId,
  now: Instant,
): Promise<'counted' | 'nothing'> {
  const waiting = await stores.observations.listWaiting(programId, 'plain', batchesAtOnce);
  if (waiting.length === 0) return 'nothing';
  const batches = batchesOfSlice(waiting, observationsAtOnce);
  const rollup = await stores.rollups.get(programId);
  const ids = batches.map(({ id }) => id);
  const facts = await stores.observations.listOfBatches(programId, ids);
  const { deltas, parts } = await addUp(stores, programId, facts);
  await nextTurn();
  for (const use of await stores.personUses.listByKeys(programId, parts.list())) parts.add(use);
  saveCount(stores, programId, rollup, batches, now);
  stores.tallies.addAll(programId, deltas.list());
  stores.personUses.replaceAll(programId, parts.list());
  return 'counted';
}
