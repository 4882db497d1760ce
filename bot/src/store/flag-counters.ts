import type { ProgramId, UseCaseId } from '@causeway/shared/lib/ids.js';
import type { Flag, FlagState, Reach, Reason } from '@causeway/shared/domain/flag/flag.js';
import { severityRank, type Severity } from '@causeway/shared/domain/flag/severity.js';
import type { FlagCountTable } from '../db/schema.js';
import { statement } from '../db/statement.js';
import { none, programOf, severityOf, useCaseOf } from './flag-row.js';
import type { Session } from './session.js';

/** How many flags share all that a board can filter by. */
export interface CounterCell {
  readonly programId: ProgramId | null;
  readonly useCaseId: UseCaseId | null;
  readonly state: FlagState;
  readonly reason: Reason;
  readonly severity: Severity;
  readonly reach: Reach;
  readonly flags: number;
}

type Of = { tenantId: string };
type CellKey = {
  programId: string;
  state: string;
  useCaseId: string;
  reason: string;
  severityRank: number;
  reach: string;
};

const addToCell = statement<Of & CellKey & { delta: number }>()((db, arg) =>
  db
    .updateTable('flag_count')
    .set((eb) => ({ flags: eb('flag_count.flags', '+', arg('delta')) }))
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('state', '=', arg('state'))
    .where('use_case_id', '=', arg('useCaseId'))
    .where('reason', '=', arg('reason'))
    .where('severity_rank', '=', arg('severityRank'))
    .where('reach', '=', arg('reach'))
    .compile(),
);

const cellColumns = [
  'program_id',
  'state',
  'use_case_id',
  'reason',
  'severity_rank',
  'reach',
] as const;

export const listCounters = statement<Of>()((db, arg) =>
  db
    .selectFrom('flag_count')
    .select([...cellColumns, 'flags'])
    .where('tenant_id', '=', arg('tenantId'))
    .where('flags', '<>', 0)
    .orderBy('program_id')
    .orderBy('state')
    .orderBy('use_case_id')
    .orderBy('reason')
    .orderBy('severity_rank')
    .orderBy('reach')
    .compile(),
);

export const recountFlags = statement<Of>()((db, arg) =>
  db
    .selectFrom('flag')
    .select((eb) => [...cellColumns, eb.fn.countAll<number>().as('flags')])
    .where('tenant_id', '=', arg('tenantId'))
    .groupBy([...cellColumns])
    .orderBy('program_id')
    .orderBy('state')
    .orderBy('use_case_id')
    .orderBy('reason')
    .orderBy('severity_rank')
    .orderBy('reach')
    .compile(),
);

export function toCell(row: Omit<FlagCountTable, 'tenant_id'>): CounterCell {
  return {
    programId: programOf(row),
    useCaseId: useCaseOf(row),
    state: row.state as FlagState,
    reason: row.reason as Reason,
    severity: severityOf(row.severity_rank),
    reach: row.reach as Reach,
    flags: Number(row.flags),
  };
}

function keyOf(flag: Flag): CellKey {
  return {
    programId: flag.programId ?? none,
    state: flag.triage.state,
    useCaseId: flag.useCaseId ?? none,
    reason: flag.report.reason,
    severityRank: severityRank(flag.triage.severity),
    reach: flag.report.reach,
  };
}

function add(session: Session, key: CellKey, delta: number): void {
  session.changeOrInsert(addToCell, { ...key, delta }, 'flag_count', {
    tenant_id: session.tenantId,
    program_id: key.programId,
    state: key.state,
    use_case_id: key.useCaseId,
    reason: key.reason,
    severity_rank: key.severityRank,
    reach: key.reach,
    flags: delta,
  });
}

export function countRaised(session: Session, flag: Flag): void {
  add(session, keyOf(flag), 1);
}

/** Always in the order of the keys, so that two servers never wait for each other crosswise. */
export function countMoved(session: Session, before: Flag, after: Flag): void {
  const from = keyOf(before);
  const to = keyOf(after);
  const [fromText, toText] = [JSON.stringify(from), JSON.stringify(to)];
  if (fromText === toText) return;
  const moves: readonly (readonly [CellKey, number])[] =
    fromText < toText
      ? [
          [from, -1],
          [to, 1],
        ]
      : [
          [to, 1],
          [from, -1],
        ];
  for (const [key, delta] of moves) add(session, key, delta);
}
