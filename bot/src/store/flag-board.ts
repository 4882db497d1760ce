import type { Instant } from '@causeway/shared/lib/instant.js';
import type { FlagId, PersonId, ProgramId, UseCaseId } from '@causeway/shared/lib/ids.js';
import type { FlagState, Reach, Reason } from '@causeway/shared/domain/flag/flag.js';
import { severities, severityRank, type Severity } from '@causeway/shared/domain/flag/severity.js';
import type { Query } from '../db/query.js';
import { QueryText } from '../db/query-text.js';
import { isEnded, lineColumns, none, type StoredLine } from './flag-row.js';
import type { Session } from './session.js';

export interface BoardFilter {
  /** Null stands for the flags without a program. */
  readonly programs: readonly (ProgramId | null)[];
  readonly useCaseId?: UseCaseId | undefined;
  readonly reason?: Reason | undefined;
  readonly severity?: Severity | undefined;
  readonly reach?: Reach | undefined;
  readonly heldBy?: PersonId | undefined;
  /** Only open flags that were due before this instant. */
  readonly overdueAt?: Instant | undefined;
}

export interface BoardQuery extends BoardFilter {
  readonly state: FlagState;
  readonly after?: BoardCursor | undefined;
}

/** The last row of a page. */
export interface BoardCursor {
  readonly severityRank: number;
  readonly boardAt: Instant;
  readonly flagId: FlagId;
}

/**
 * One walk along an index. Everything the board can ask for is a handful of ranges whose rows come
 * out in order, merged and cut: a page costs the same wherever it lies.
 */
interface Range {
  readonly programId: string | null;
  readonly severityRank: number | null;
}

/** Beyond so many programs one filtered walk replaces a walk per program. */
const mostProgramRanges = 40;

const inOrder = 'severity_rank, board_at, flag_id';
const newestFirst = 'board_at DESC, flag_id DESC';

function orderOf(state: FlagState): string {
  return isEnded(state) ? newestFirst : inOrder;
}

/** Where an index column stands between the state and what we sort by, each of its values is a range. */
function rangesOf(filter: BoardFilter, state: FlagState): readonly Range[] {
  if (filter.overdueAt !== undefined && isEnded(state)) return [];
  const perProgram = filter.heldBy === undefined && filter.programs.length <= mostProgramRanges;
  const programs = perProgram ? filter.programs.map((program) => program ?? none) : [null];
  const perSeverity =
    isEnded(state) || filter.severity !== undefined || filter.overdueAt !== undefined;
  const wanted = filter.severity === undefined ? severities : [filter.severity];
  const ranks = perSeverity ? wanted.map(severityRank) : [null];
  return programs.flatMap((programId) => ranks.map((rank) => ({ programId, severityRank: rank })));
}

/** Writes its part of the statement when its turn comes: placeholders are counted in text order. */
type Clause = (text: QueryText) => string;
type SortColumn = readonly [name: string, write: Clause];

function behind(
  direction: '<' | '>',
  columns: readonly SortColumn[],
  comparesRows: boolean,
): readonly Clause[] {
  if (comparesRows) {
    const names = columns.map(([name]) => name).join(', ');
    return [
      (text) => `(${names}) ${direction} (${columns.map(([, write]) => write(text)).join(', ')})`,
    ];
  }
  // Without row values: the rows that share a longer and longer beginning with the cursor.
  return columns.map((_, last) => (text) => {
    const shared = columns.slice(0, last + 1);
    return shared
      .map(([name, write], at) => `${name} ${at === last ? direction : '='} ${write(text)}`)
      .join(' AND ');
  });
}

const wholeRange: Clause = () => '1 = 1';

/** The parts of a range behind the cursor: none, all of it, or one to three walks. */
function positions(
  range: Range,
  state: FlagState,
  after: BoardCursor | undefined,
  comparesRows: boolean,
): readonly Clause[] {
  if (!after) return [wholeRange];
  const byTime: readonly SortColumn[] = [
    ['board_at', (text) => text.instant(after.boardAt)],
    ['flag_id', (text) => text.value(after.flagId)],
  ];
  if (isEnded(state)) return behind('<', byTime, comparesRows);
  if (range.severityRank === null) {
    const rank: SortColumn = ['severity_rank', (text) => text.value(after.severityRank)];
    return behind('>', [rank, ...byTime], comparesRows);
  }
  if (range.severityRank < after.severityRank) return [];
  if (range.severityRank > after.severityRank) return [wholeRange];
  return behind('>', byTime, comparesRows);
}

interface Walk {
  readonly filter: BoardFilter;
  readonly state: FlagState;
  readonly range: Range;
  readonly position: Clause;
}

function writeConditions(text: QueryText, tenantId: string, walk: Walk): string {
  const { filter, state, range } = walk;
  const all = [`tenant_id = ${text.value(tenantId)}`, `state = ${text.value(state)}`];
  if (filter.heldBy !== undefined) all.push(`claimed_by_id = ${text.value(filter.heldBy)}`);
  all.push(
    range.programId === null
      ? `program_id IN (${text.values(filter.programs.map((program) => program ?? none))})`
      : `program_id = ${text.value(range.programId)}`,
  );
  if (range.severityRank !== null) all.push(`severity_rank = ${text.value(range.severityRank)}`);
  if (filter.useCaseId !== undefined) all.push(`use_case_id = ${text.value(filter.useCaseId)}`);
  if (filter.reason !== undefined) all.push(`reason = ${text.value(filter.reason)}`);
  if (filter.reach !== undefined) all.push(`reach = ${text.value(filter.reach)}`);
  if (filter.overdueAt !== undefined) all.push(`board_at < ${text.instant(filter.overdueAt)}`);
  all.push(walk.position(text));
  return all.join(' AND ');
}

function walksOf(
  filter: BoardFilter,
  state: FlagState,
  after: BoardCursor | undefined,
  comparesRows: boolean,
): readonly Walk[] {
  return rangesOf(filter, state).flatMap((range) =>
    positions(range, state, after, comparesRows).map((position) => ({
      filter,
      state,
      range,
      position,
    })),
  );
}

function tableOf(session: Session, filter: BoardFilter): string {
  const index = filter.heldBy === undefined ? 'ix_flag_board' : 'ix_flag_held';
  return `flag${session.dialect.throughIndex(index)}`;
}

/** Null where nothing can be found. */
export function boardQuery(
  session: Session,
  query: BoardQuery,
  limit: number,
): Query<StoredLine> | null {
  const { dialect, tenantId } = session;
  const { state } = query;
  const order = orderOf(state);
  const flags = tableOf(session, query);
  const walks = walksOf(query, state, query.after, dialect.comparesRows);
  const text = new QueryText(dialect);
  const [only, ...others] = walks;
  if (!only) return null;
  if (others.length === 0) {
    const where = writeConditions(text, tenantId, only);
    return text.query(
      `SELECT ${lineColumns} FROM ${flags} WHERE ${where} ORDER BY ${order} ${text.limit(limit)}`,
    );
  }
  // The walks read the index alone; only the page's rows are fetched.
  const merged = walks.map((walk, at) => {
    const where = writeConditions(text, tenantId, walk);
    const inner = `SELECT severity_rank, board_at, flag_id FROM ${flags} WHERE ${where}`;
    return `SELECT severity_rank, board_at, flag_id FROM (${inner} ORDER BY ${order} ${text.limit(limit)}) AS walk${at}`;
  });
  const page = `SELECT severity_rank, board_at, flag_id FROM (${merged.join(' UNION ALL ')}) AS merged`;
  const cut = `${page} ORDER BY ${order} ${text.limit(limit)}`;
  return text.query(
    `SELECT ${lineColumns} FROM (${cut}) AS page INNER JOIN flag ON flag.flag_id = page.flag_id ` +
      `AND flag.tenant_id = ${text.value(tenantId)} ` +
      `ORDER BY ${order.replaceAll(/(\w+_\w+)/g, 'page.$1')}`,
  );
}

/** Counts every walk up to the limit; the caller adds up what belongs to one state. */
export function cappedCountQuery(
  session: Session,
  filter: BoardFilter,
  states: readonly FlagState[],
  limit: number,
): Query<{ state: string; flags: number }> | null {
  const { dialect, tenantId } = session;
  const text = new QueryText(dialect);
  const flags = tableOf(session, filter);
  const counts = states.flatMap((state) =>
    walksOf(filter, state, undefined, dialect.comparesRows).map((walk) => {
      const name = text.value(state);
      const where = writeConditions(text, tenantId, walk);
      const inner = `SELECT flag_id FROM ${flags} WHERE ${where} ORDER BY ${orderOf(state)}`;
      return `SELECT ${name} AS state, COUNT(*) AS flags FROM (${inner} ${text.limit(limit)}) AS walk`;
    }),
  );
  return counts.length === 0 ? null : text.query(counts.join(' UNION ALL '));
}
