import type { ObservationKindName } from '@causeway/shared/domain/observation/observation-kinds.js';
import type { Observation } from '@causeway/shared/domain/observation/observation.js';
import type {
  ObservationBatchId,
  PersonKey,
  ProgramId,
  UseCaseId,
} from '@causeway/shared/lib/ids.js';
import type { ObservationTable } from '../db/evidence-schema.js';
import type { Tuple } from '../db/tuples.js';

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

type Optional = number | null;

/** From its columns in their order; what stands behind them is the reader's. */
export function toObservation(tuple: Tuple): Observation {
  return {
    sourceKey: tuple[0] as string,
    kind: tuple[1] as ObservationKindName,
    at: tuple[2] as number,
    personKey: tuple[3] as PersonKey | null,
    otherPersonKey: tuple[4] as PersonKey | null,
    useCaseId: tuple[5] as UseCaseId | null,
    ring: tuple[6] as Optional,
    codes: tuple[7] as string,
    amounts: [tuple[8] as Optional, tuple[9] as Optional, tuple[10] as Optional],
    corrects: tuple[11] as string | null,
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
