import type { AmountTally, Tally } from '@causeway/shared/domain/observation/tally.js';
import type { TallyKind } from '@causeway/shared/domain/observation/trace.js';
import type { Provenance } from '@causeway/shared/domain/participant/participant.js';
import type { ProgramId, UseCaseId } from '@causeway/shared/lib/ids.js';
import type { ObservationTallyTable } from '../db/evidence-schema.js';
import type { Tuple } from '../db/tuples.js';

/** Key columns hold no nulls: NULL would not be equal to itself. */
export const noUseCase = '';
export const noRing = -1;

export const cellColumns = ['use_case_id', 'ring', 'provenance', 'strata', 'codes'] as const;
export const countColumns = [
  'n',
  'count_1',
  'sum_1',
  'squares_1',
  'count_2',
  'sum_2',
  'squares_2',
  'count_3',
  'sum_3',
  'squares_3',
] as const;
export const tallyColumns = ['kind', 'day', ...cellColumns, ...countColumns] as const;

export const tallyKeyColumns = ['tenant_id', 'program_id', 'kind', 'day', ...cellColumns] as const;

function amountOf(tuple: Tuple, from: number): AmountTally {
  return {
    count: tuple[from] as number,
    sum: tuple[from + 1] as number,
    squares: tuple[from + 2] as number,
  };
}

/** From its columns in their order. */
export function toTally(tuple: Tuple): Tally {
  return {
    kind: tuple[0] as TallyKind,
    day: tuple[1] as number,
    useCaseId: tuple[2] === noUseCase ? null : (tuple[2] as UseCaseId),
    ring: tuple[3] === noRing ? null : (tuple[3] as number),
    provenance: tuple[4] as Provenance,
    strata: tuple[5] as number,
    codes: tuple[6] as string,
    n: tuple[7] as number,
    amounts: [amountOf(tuple, 8), amountOf(tuple, 11), amountOf(tuple, 14)],
  };
}

export function toTallyRow(
  tenantId: string,
  programId: ProgramId,
  tally: Tally,
): ObservationTallyTable {
  const [first, second, third] = tally.amounts;
  return {
    tenant_id: tenantId,
    program_id: programId,
    kind: tally.kind,
    day: tally.day,
    use_case_id: tally.useCaseId ?? noUseCase,
    ring: tally.ring ?? noRing,
    provenance: tally.provenance,
    strata: tally.strata,
    codes: tally.codes,
    n: tally.n,
    count_1: first.count,
    sum_1: first.sum,
    squares_1: first.squares,
    count_2: second.count,
    sum_2: second.sum,
    squares_2: second.squares,
    count_3: third.count,
    sum_3: third.sum,
    squares_3: third.squares,
  };
}
