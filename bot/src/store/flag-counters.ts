import { sql } from 'kysely';
import type { ProgramId, UseCaseId } from '@causeway/shared/lib/ids.js';
import {
  flagStates,
  type Flag,
  type FlagState,
  type Reach,
  type Reason,
} from '@causeway/shared/domain/flag/flag.js';
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
  useCaseId: string;
  reason: string;
  severityRank: number;
  reach: string;
};
type StateColumn = Extract<keyof FlagCountTable, `${string}_flags`>;
export type StateColumns = Pick<FlagCountTable, StateColumn>;

/** Where a cell keeps how many of its flags are in a state. */
export const columnOfState: Readonly<Record<FlagState, StateColumn>> = {
  new: 'new_flags',
  'in-triage': 'in_triage_flags',
  confirmed: 'confirmed_flags',
  answered: 'answered_flags',
  dismissed: 'dismissed_flags',
  withdrawn: 'withdrawn_flags',
};

const addToCell = statement<Of & CellKey & StateColumns>()((db, arg) => {
  const added = (column: StateColumn) =>
    sql<number>`${sql.ref(`flag_count.${column}`)} + ${arg(column)}`;
  return db
    .updateTable('flag_count')
    .set({
      new_flags: added('new_flags'),
      in_triage_flags: added('in_triage_flags'),
      confirmed_flags: added('confirmed_flags'),
      answered_flags: added('answered_flags'),
      dismissed_flags: added('dismissed_flags'),
      withdrawn_flags: added('withdrawn_flags'),
    })
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('use_case_id', '=', arg('useCaseId'))
    .where('reason', '=', arg('reason'))
    .where('severity_rank', '=', arg('severityRank'))
    .where('reach', '=', arg('reach'))
    .compile();
});

const keyColumns = ['program_id', 'use_case_id', 'reason', 'severity_rank', 'reach'] as const;

export const listCounters = statement<Of>()((db, arg) =>
  db
    .selectFrom('flag_count')
    .select([...keyColumns, ...Object.values(columnOfState)])
    .where('tenant_id', '=', arg('tenantId'))
    .orderBy('program_id')
    .orderBy('use_case_id')
    .orderBy('reason')
    .orderBy('severity_rank')
    .orderBy('reach')
    .compile(),
);

export const recountFlags = statement<Of>()((db, arg) =>
  db
    .selectFrom('flag')
    .select([
      ...keyColumns,
      ...flagStates.map((state) =>
        sql<number>`sum(case when state = ${sql.lit(state)} then 1 else 0 end)`.as(
          columnOfState[state],
        ),
      ),
    ])
    .where('tenant_id', '=', arg('tenantId'))
    .groupBy([...keyColumns])
    .orderBy('program_id')
    .orderBy('use_case_id')
    .orderBy('reason')
    .orderBy('severity_rank')
    .orderBy('reach')
    .compile(),
);

export function toCells(row: Omit<FlagCountTable, 'tenant_id'>): readonly CounterCell[] {
  const cell = {
    programId: programOf(row),
    useCaseId: useCaseOf(row),
    reason: row.reason as Reason,
    severity: severityOf(row.severity_rank),
    reach: row.reach as Reach,
  };
  return flagStates
    .map((state) => ({ ...cell, state, flags: Number(row[columnOfState[state]]) }))
    .filter(({ flags }) => flags !== 0);
}

function keyOf(flag: Flag): CellKey {
  return {
    programId: flag.programId ?? none,
    useCaseId: flag.useCaseId ?? none,
    reason: flag.report.reason,
    severityRank: severityRank(flag.triage.severity),
    reach: flag.report.reach,
  };
}

type Delta = { readonly state: FlagState; readonly by: 1 | -1 };

function add(session: Session, key: CellKey, deltas: readonly Delta[]): void {
  const flags: Record<StateColumn, number> = {
    new_flags: 0,
    in_triage_flags: 0,
    confirmed_flags: 0,
    answered_flags: 0,
    dismissed_flags: 0,
    withdrawn_flags: 0,
  };
  for (const { state, by } of deltas) flags[columnOfState[state]] += by;
  session.changeOrInsert(addToCell, { ...key, ...flags }, 'flag_count', {
    tenant_id: session.tenantId,
    program_id: key.programId,
    use_case_id: key.useCaseId,
    reason: key.reason,
    severity_rank: key.severityRank,
    reach: key.reach,
    ...flags,
  });
}

export function countRaised(session: Session, flag: Flag): void {
  add(session, keyOf(flag), [{ state: flag.triage.state, by: 1 }]);
}

/** Always in the order of the keys, so that two servers never wait for each other crosswise. */
export function countMoved(session: Session, before: Flag, after: Flag): void {
  const from = keyOf(before);
  const to = keyOf(after);
  const left: Delta = { state: before.triage.state, by: -1 };
  const entered: Delta = { state: after.triage.state, by: 1 };
  const [fromText, toText] = [JSON.stringify(from), JSON.stringify(to)];
  if (fromText === toText) {
    if (left.state !== entered.state) add(session, to, [left, entered]);
    return;
  }
  const moves: readonly (readonly [CellKey, Delta])[] =
    fromText < toText
      ? [
          [from, left],
          [to, entered],
        ]
      : [
          [to, entered],
          [from, left],
        ];
  for (const [key, delta] of moves) add(session, key, [delta]);
}
