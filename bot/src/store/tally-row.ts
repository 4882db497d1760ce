import type { AmountTally, Tally } from '@causeway/shared/domain/observation/tally.js';
import type { TallyKind } from '@causeway/shared/domain/observation/trace.js';
import type { Provenance } from '@causeway/shared/domain/participant/participant.js';
import type { ProgramId, UseCaseId } from '@causeway/shared/lib/ids.js';
import type { ObservationTallyTable } from '../db/evidence-schema.js';

/** Key columns hold no nulls: NULL would not be equal to itself. */
export const noUseCase = '';
export const noRing = -1;

export const cellColumns = ['use_case_id', 'ring', 'provenance', 'strata', 'codes'] as const;
export const countColumns = [
  'n',
  'count_1',
  'sum_1',
  'count_2',
  'sum_2',
  'count_3',
  'sum_3',
] as const;
export const squareColumns = ['squares_1', 'squares_2', 'squares_3'] as const;

export const tallyKeyColumns = ['tenant_id', 'program_id', 'kind', 'day', ...cellColumns] as const;

export type TallyRow = Omit<ObservationTallyTable, 'tenant_id' | 'program_id'>;

function amountOf(count: number, sum: number, squares: number): AmountTally {
  return { count: Number(count), sum: Number(sum), squares: Number(squares) };
}

export function toTally(row: TallyRow): Tally {
  return {
    kind: row.kind as TallyKind,
    day: row.day,
    useCaseId: row.use_case_id === noUseCase ? null : (row.use_case_id as UseCaseId),
    ring: row.ring === noRing ? null : row.ring,
    provenance: row.provenance as Provenance,
    strata: row.strata,
    codes: row.codes,
    n: Number(row.n),
    amounts: [
      amountOf(row.count_1, row.sum_1, row.squares_1),
      amountOf(row.count_2, row.sum_2, row.squares_2),
      amountOf(row.count_3, row.sum_3, row.squares_3),
    ],
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
