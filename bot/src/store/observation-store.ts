import type { Observation } from '@causeway/shared/domain/observation/observation.js';
import type { ObservationBatchId, PersonKey, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import {
  correctedPage,
  factsBetween,
  factsByKeys,
  factsOfBatches,
  factsOfPeople,
  markCounted,
  sumWaiting,
  waitingBatches,
  batchPage,
  correctedKeys,
} from './observation-statements.js';
import { toObservation, toObservationRow } from './observation-row.js';
import type { Session } from './session.js';

export interface ObservationBatch {
  readonly id: ObservationBatchId;
  readonly programId: ProgramId;
  /** What sent it: a key's name, the tab. Never a person's. */
  readonly source: string;
  readonly receivedAt: Instant;
  /** When the earliest of what its observations correct was received; `null` where they correct nothing. */
  readonly correctedFromAt: Instant | null;
}

/** An observation with what became of its batch. */
export interface StoredObservation extends Observation {
  readonly receivedAt: Instant;
  readonly countedAt: Instant | null;
}

export interface BatchSize {
  readonly id: ObservationBatchId;
  readonly observations: number;
}

export interface CorrectedKey {
  readonly sourceKey: string;
  /** When the correction was counted; `null` while it waits. */
  readonly countedAt: Instant | null;
}

export interface BatchRange {
  readonly first: ObservationBatchId;
  readonly last: ObservationBatchId;
}

/** Facts, never changed: what arrived, in batches that wait until they are counted. */
export interface ObservationStore {
  /** A source key is taken once in its program, and an observation is corrected once. */
  insertBatch(batch: ObservationBatch, observations: readonly Observation[]): void;
  listByKeys(
    programId: ProgramId,
    sourceKeys: readonly string[],
  ): Promise<readonly StoredObservation[]>;
  /** Those of these observations that something corrects. */
  correctedAmong(programId: ProgramId, sourceKeys: readonly string[]): Promise<readonly string[]>;
  /** Oldest first. Batches of corrections and batches of everything else wait in two lines. */
  listWaiting(
    programId: ProgramId,
    line: 'plain' | 'correcting',
    limit: number,
  ): Promise<readonly BatchSize[]>;
  countWaiting(programId: ProgramId): Promise<number>;
  listOfBatches(
    programId: ProgramId,
    batchIds: readonly ObservationBatchId[],
  ): Promise<readonly Observation[]>;
  markCounted(programId: ProgramId, batchId: ObservationBatchId, countedAt: Instant): void;
  /** All batches in the order of their ids. */
  listBatches(
    programId: ProgramId,
    after: ObservationBatchId | null,
    limit: number,
  ): Promise<readonly BatchSize[]>;
  /** What is known of these people, or of all, from one batch to another. */
  listBetween(
    programId: ProgramId,
    range: BatchRange,
    personKeys?: readonly PersonKey[],
  ): Promise<readonly StoredObservation[]>;
  /** What is corrected, in the order of the keys. */
  listCorrected(
    programId: ProgramId,
    afterKey: string,
    limit: number,
  ): Promise<readonly CorrectedKey[]>;
}

type StoredRow = Parameters<typeof toObservation>[0] & {
  readonly received_at: number;
  readonly counted_at: number | null;
};

function toStored(row: StoredRow): StoredObservation {
  return { ...toObservation(row), receivedAt: row.received_at, countedAt: row.counted_at };
}

function toSize(row: { readonly batch_id: string; readonly observations: number }): BatchSize {
  return { id: row.batch_id as ObservationBatchId, observations: row.observations };
}

/** Sorts before every key and every id. */
const beforeAll = '';

export function createObservationStore(session: Session): ObservationStore {
  const { tenantId } = session;
  return {
    insertBatch(batch, observations) {
      const { id: batchId, programId } = batch;
      session.insert('observation_batch', {
        tenant_id: tenantId,
        program_id: programId,
        batch_id: batchId,
        source: batch.source,
        observations: observations.length,
        received_at: batch.receivedAt,
        corrected_from_at: batch.correctedFromAt,
        counted_at: null,
      });
      const rows = observations.map((observation, position) =>
        toObservationRow({ tenantId, programId, batchId, position }, observation),
      );
      session.insertAll('observation', rows);
    },
    listByKeys: async (programId, sourceKeys) =>
      (await factsByKeys(session, sourceKeys, { programId })).map(toStored),
    correctedAmong: async (programId, sourceKeys) =>
      (await correctedKeys(session, sourceKeys, { programId })).map((row) => row.corrects_key),
    async listWaiting(programId, line, limit) {
      const rows = await session.all(waitingBatches[line], { programId, limit });
      return rows.map(toSize);
    },
    countWaiting: async (programId) =>
      Number((await session.one(sumWaiting, { programId }))?.observations ?? 0),
    listOfBatches: async (programId, batchIds) =>
      (await factsOfBatches(session, batchIds, { programId })).map(toObservation),
    markCounted(programId, batchId, countedAt) {
      session.changeOne(markCounted, { programId, batchId, countedAt });
    },
    async listBatches(programId, after, limit) {
      const batchId = after ?? beforeAll;
      return (await session.all(batchPage, { programId, batchId, limit })).map(toSize);
    },
    async listBetween(programId, { first, last }, personKeys) {
      const args = { programId, first, last };
      const rows = personKeys
        ? await factsOfPeople(session, personKeys, args)
        : await session.all(factsBetween, args);
      return rows.map(toStored);
    },
    async listCorrected(programId, afterKey, limit) {
      const rows = await session.all(correctedPage, { programId, correctsKey: afterKey, limit });
      return rows.map((row) => ({
        sourceKey: row.corrects_key,
        countedAt: row.counted_at,
      }));
    },
  };
}
