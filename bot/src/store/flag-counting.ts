import { flagStates, type FlagState } from '@causeway/shared/domain/flag/flag.js';
import { severityRank } from '@causeway/shared/domain/flag/severity.js';
import { QueryText } from '../db/query-text.js';
import { cappedCountQuery, type BoardFilter } from './flag-board.js';
import { columnOfState, type StateColumns } from './flag-counters.js';
import { none } from './flag-row.js';
import type { Session } from './session.js';

export interface StateCounts {
  readonly counts: Readonly<Record<FlagState, number>>;
  /** True where counting stopped at the limit. */
  readonly isCapped: boolean;
}

const countLimit = 1_000;

function zeros(): Record<FlagState, number> {
  return { new: 0, 'in-triage': 0, confirmed: 0, answered: 0, dismissed: 0, withdrawn: 0 };
}

const sumOfEach = Object.values(columnOfState)
  .map((column) => `SUM(${column}) AS ${column}`)
  .join(', ');

async function countFromCube(session: Session, filter: BoardFilter): Promise<StateCounts> {
  const text = new QueryText(session.dialect);
  const where = [
    `tenant_id = ${text.value(session.tenantId)}`,
    `program_id IN (${text.values(filter.programs.map((program) => program ?? none))})`,
  ];
  if (filter.useCaseId !== undefined) where.push(`use_case_id = ${text.value(filter.useCaseId)}`);
  if (filter.reason !== undefined) where.push(`reason = ${text.value(filter.reason)}`);
  if (filter.severity !== undefined) {
    where.push(`severity_rank = ${text.value(severityRank(filter.severity))}`);
  }
  if (filter.reach !== undefined) where.push(`reach = ${text.value(filter.reach)}`);
  const [sums] = await session.read<StateColumns>(
    text.query(`SELECT ${sumOfEach} FROM flag_count WHERE ${where.join(' AND ')}`),
  );
  const counts = zeros();
  // The sum of no cells is null.
  for (const state of flagStates) counts[state] = Number(sums?.[columnOfState[state]] ?? 0);
  return { counts, isCapped: false };
}

async function countOneByOne(session: Session, filter: BoardFilter): Promise<StateCounts> {
  const counts = zeros();
  const query = cappedCountQuery(session, filter, flagStates, countLimit);
  for (const row of query ? await session.read(query) : []) {
    counts[row.state as FlagState] += Number(row.flags);
  }
  let isCapped = false;
  for (const state of flagStates) {
    if (counts[state] < countLimit) continue;
    counts[state] = countLimit;
    isCapped = true;
  }
  return { counts, isCapped };
}

/** From the counters where they know the filter; what they do not know is counted up to a limit. */
export async function countByState(session: Session, filter: BoardFilter): Promise<StateCounts> {
  if (filter.programs.length === 0) return { counts: zeros(), isCapped: false };
  return filter.heldBy === undefined && filter.overdueAt === undefined
    ? countFromCube(session, filter)
    : countOneByOne(session, filter);
}
