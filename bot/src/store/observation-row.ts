import type { ObservationKindName } from '@causeway/shared/domain/observation/observation-kinds.js';
import type { Observation } from '@causeway/shared/domain/observation/observation.js';
import type {
  ObservationBatchId,
  PersonKey,
  ProgramId,
  UseCaseId,
} from '@causeway/shared/lib/ids.js';
import type { ObservationTable } from '../db/evidence-schema.js';

/** What is read of an observation; the batch it lies in is known or asked for besides. */
export const observationColumns = [
  'source_key',
  'kind',
  'observed_at',
  'person_key',
  'other_person_key',
  'use_case_id',
  'ring',
  'codes',
  'amount_1',
  'amount_2',
  'amount_3',
  'corrects_key',
] as const;

type ObservationRow = Pick<ObservationTable, (typeof observationColumns)[number]>;

export function toObservation(row: ObservationRow): Observation {
  return {
    sourceKey: row.source_key,
    kind: row.kind as ObservationKindName,
    at: row.observed_at,
    personKey: row.person_key as PersonKey | null,
    otherPersonKey: row.other_person_key as PersonKey | null,
    useCaseId: row.use_case_id as UseCaseId | null,
    ring: row.ring,
    codes: row.codes,
    amounts: [row.amount_1, row.amount_2, row.amount_3],
    corrects: row.corrects_key,
  };
}

export function toObservationRow(
  place: {
    readonly tenantId: string;
    readonly programId: ProgramId;
    readonly batchId: ObservationBatchId;
    readonly position: number;
  },
  observation: Observation,
): ObservationTable {
  const [first, second, third] = observation.amounts;
  return {
    tenant_id: place.tenantId,
    program_id: place.programId,
    batch_id: place.batchId,
    position: place.position,
    source_key: observation.sourceKey,
    kind: observation.kind,
    observed_at: observation.at,
    person_key: observation.personKey,
    other_person_key: observation.otherPersonKey,
    use_case_id: observation.useCaseId,
    ring: observation.ring,
    codes: observation.codes,
    amount_1: first,
    amount_2: second,
    amount_3: third,
    corrects_key: observation.corrects,
  };
}
