import type { ObservationBatchId, PersonKey, ProgramId } from '@causeway/shared/lib/ids.js';
import type {
  BatchRange,
  BatchSize,
  ObservationStore,
  StoredObservation,
} from '../../store/observation-store.js';
import { nextTurn } from './next-turn.js';

/** Walked through in a few milliseconds. */
const factsAtOnce = 5_000;
const batchesAtOnce = 500;
const correctedAtOnce = 2_000;

function* rangesOf(batches: readonly BatchSize[]): Generator<BatchRange> {
  let first: ObservationBatchId | undefined;
  let facts = 0;
  for (const { id, observations } of batches) {
    first ??= id;
    facts += observations;
    if (facts < factsAtOnce) continue;
    yield { first, last: id };
    first = undefined;
    facts = 0;
  }
  const last = batches.at(-1);
  if (first !== undefined && last) yield { first, last: last.id };
}

/** All batches of a program as ranges that are read at once, with a turn for everybody in between. */
export async function* batchRanges(
  observations: ObservationStore,
  programId: ProgramId,
): AsyncGenerator<BatchRange> {
  let after: ObservationBatchId | null = null;
  for (;;) {
    const batches: readonly BatchSize[] = await observations.listBatches(
      programId,
      after,
      batchesAtOnce,
    );
    for (const range of rangesOf(batches)) {
      yield range;
      await nextTurn();
    }
    after = batches.at(-1)?.id ?? null;
    if (after === null) return;
  }
}

/** There is no index by person: one would cost every row of every import more than it ever saves. */
export async function walkFacts(
  observations: ObservationStore,
  programId: ProgramId,
  personKeys: readonly PersonKey[] | undefined,
  visit: (fact: StoredObservation) => void,
): Promise<void> {
  for await (const range of batchRanges(observations, programId)) {
    for (const fact of await observations.listBetween(programId, range, personKeys)) visit(fact);
  }
}

/** The keys of what a counted observation corrects. */
export async function countedCorrections(
  observations: ObservationStore,
  programId: ProgramId,
): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  let after = '';
  for (;;) {
    const page = await observations.listCorrected(programId, after, correctedAtOnce);
    for (const { sourceKey, countedAt } of page) if (countedAt !== null) keys.add(sourceKey);
    const last = page.at(-1);
    if (!last || page.length < correctedAtOnce) return keys;
    after = last.sourceKey;
    await nextTurn();
  }
}
