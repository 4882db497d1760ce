import { excerptOf } from '@causeway/shared/domain/flag/excerpt.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { FlagId, PersonId, ProgramId, UseCaseId } from '@causeway/shared/lib/ids.js';
import { flagDueAt } from '@causeway/shared/domain/flag/due-at.js';
import type { Flag, FlagState, Reach, Reason } from '@causeway/shared/domain/flag/flag.js';
import { severities, severityRank, type Severity } from '@causeway/shared/domain/flag/severity.js';
import type { FlagTable } from '../db/schema.js';
import { fromJson } from './json.js';

/** One row of the board. */
export interface FlagLineRow {
  readonly id: FlagId;
  readonly version: number;
  readonly state: FlagState;
  readonly excerpt: string;
  readonly toolName: string;
  readonly useCaseName: string | null;
  readonly programId: ProgramId | null;
  readonly useCaseId: UseCaseId | null;
  readonly reason: Reason;
  readonly reach: Reach;
  readonly severity: Severity;
  readonly heldBy: PersonId | null;
  readonly raisedAt: Instant;
  readonly dueAt: Instant | null;
}

/** Stands for "no program" and "no use case" in key columns. */
export const none = '';

export function isEnded(state: FlagState): boolean {
  return state === 'answered' || state === 'dismissed' || state === 'withdrawn';
}

/** An open flag stands at its due time, an ended one at the time it ended, where that is known. */
function boardAt(flag: Flag): Instant {
  const { answer, dismissal } = flag.triage;
  return flagDueAt(flag) ?? answer?.at ?? dismissal?.at ?? flag.report.raisedAt;
}

export function severityOf(rank: number): Severity {
  const severity = severities[rank];
  if (!severity) throw new Error(`No severity has rank ${rank}`);
  return severity;
}

function progressOf(flag: Flag) {
  const { additions, answerBy, reopenedByReporter, undo } = flag;
  return { additions, answerBy, reopenedByReporter, undo };
}

/** The columns that move with a flag; the report is frozen. */
export function toMovingColumns(flag: Flag, version: number) {
  const { triage } = flag;
  return {
    version,
    program_id: flag.programId ?? none,
    use_case_id: flag.useCaseId ?? none,
    state: triage.state,
    severity_rank: severityRank(triage.severity),
    board_at: boardAt(flag),
    claimed_by_id: triage.claim?.personId ?? null,
    triage_json: JSON.stringify(triage),
    progress_json: JSON.stringify(progressOf(flag)),
  };
}

export function toFlagRow(tenantId: string, flag: Flag): FlagTable {
  const { report } = flag;
  return {
    tenant_id: tenantId,
    flag_id: flag.id,
    ...toMovingColumns(flag, flag.version),
    tool_id: report.toolId,
    reason: report.reason,
    reach: report.reach,
    raised_at: report.raisedAt,
    tool_name: report.toolName,
    use_case_name: report.useCaseName,
    excerpt: excerptOf(report.text),
    report_json: JSON.stringify(report),
  };
}

export type StoredFlag = Pick<
  FlagTable,
  | 'flag_id'
  | 'version'
  | 'program_id'
  | 'use_case_id'
  | 'triage_json'
  | 'progress_json'
  | 'report_json'
>;

export const storedFlagColumns = [
  'flag_id',
  'version',
  'program_id',
  'use_case_id',
  'triage_json',
  'progress_json',
  'report_json',
] as const;

export function programOf(row: { program_id: string }): ProgramId | null {
  return row.program_id === none ? null : (row.program_id as ProgramId);
}

export function useCaseOf(row: { use_case_id: string }): UseCaseId | null {
  return row.use_case_id === none ? null : (row.use_case_id as UseCaseId);
}

export function toFlag(row: StoredFlag): Flag {
  return {
    id: row.flag_id as FlagId,
    version: row.version,
    programId: programOf(row),
    useCaseId: useCaseOf(row),
    report: fromJson<Flag['report']>(row.report_json),
    triage: fromJson<Flag['triage']>(row.triage_json),
    ...fromJson<ReturnType<typeof progressOf>>(row.progress_json),
  };
}

export type StoredLine = Omit<
  FlagTable,
  'tenant_id' | 'tool_id' | 'triage_json' | 'progress_json' | 'report_json'
>;

export const lineColumns =
  'flag.flag_id, flag.version, flag.program_id, flag.use_case_id, flag.state, flag.severity_rank, ' +
  'flag.reason, flag.reach, flag.board_at, flag.claimed_by_id, flag.raised_at, flag.tool_name, ' +
  'flag.use_case_name, flag.excerpt';

export function toFlagLine(row: StoredLine): FlagLineRow {
  const state = row.state as FlagState;
  return {
    id: row.flag_id as FlagId,
    version: row.version,
    state,
    excerpt: row.excerpt,
    toolName: row.tool_name,
    useCaseName: row.use_case_name,
    programId: programOf(row),
    useCaseId: useCaseOf(row),
    reason: row.reason as Reason,
    reach: row.reach as Reach,
    severity: severityOf(row.severity_rank),
    heldBy: row.claimed_by_id as PersonId | null,
    raisedAt: row.raised_at,
    dueAt: isEnded(state) ? null : row.board_at,
  };
}
