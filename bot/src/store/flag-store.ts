import type { Instant } from '@causeway/shared/lib/instant.js';
import type { FlagId, PersonId, ProgramId, ToolId, UseCaseId } from '@causeway/shared/lib/ids.js';
import type { Flag } from '@causeway/shared/domain/flag/flag.js';
import { boardQuery, type BoardCursor, type BoardFilter, type BoardQuery } from './flag-board.js';
import { countByState, type StateCounts } from './flag-counting.js';
import {
  countMoved,
  countRaised,
  listCounters,
  recountFlags,
  toCells,
  type CounterCell,
} from './flag-counters.js';
import {
  toFlag,
  toFlagLine,
  toFlagRow,
  toMovingColumns,
  useCaseOf,
  type FlagLineRow,
} from './flag-row.js';
import {
  getFlag,
  getReporter,
  listEnded,
  listFirstOfReporter,
  listNextOfReporter,
  listRecentTools,
  updateFlag,
} from './flag-statements.js';
import { listFlagFacts, type FlagFact } from './flag-facts.js';
import type { Session } from './session.js';

interface BoardPage {
  readonly lines: readonly FlagLineRow[];
  readonly next: BoardCursor | null;
}

export interface FlagStore {
  get(id: FlagId): Promise<Flag | undefined>;
  insert(flag: Flag, raised: { readonly reporterId: PersonId }): void;
  save(before: Flag, after: Flag): void;
  reporterOf(id: FlagId): Promise<PersonId | undefined>;
  /** Open states by harm, then due time; ended ones by when they ended, newest first. */
  listBoard(query: BoardQuery & { readonly limit: number }): Promise<BoardPage>;
  /** From the maintained counters; `heldBy` and `overdueAt` are counted, up to a limit per state. */
  countByState(filter: BoardFilter): Promise<StateCounts>;
  /** Newest first. */
  listMine(
    reporterId: PersonId,
    after: { readonly raisedAt: Instant; readonly flagId: FlagId } | undefined,
    limit: number,
  ): Promise<readonly Flag[]>;
  /** What this person's last flags were about, newest first. */
  recentToolsOf(
    reporterId: PersonId,
  ): Promise<readonly { readonly toolId: ToolId; readonly useCaseId: UseCaseId | null }[]>;
  /** How those raised since then were answered. */
  listFacts(programId: ProgramId, since: Instant): Promise<readonly FlagFact[]>;
  /** The counters counted anew from the flags: equal to `counters()` at any time. */
  /** Answered or dismissed since, newest first; who reported it leaves the server for nobody. */
  listEnded(
    programId: ProgramId,
    since: Instant,
    limit: number,
  ): Promise<readonly { readonly flag: Flag; readonly reporterId: PersonId }[]>;
  recount(): Promise<readonly CounterCell[]>;
  counters(): Promise<readonly CounterCell[]>;
}

const recentFlags = 20;

async function listPage(
  session: Session,
  query: BoardQuery & { readonly limit: number },
): Promise<BoardPage> {
  if (query.programs.length === 0) return { lines: [], next: null };
  const board = boardQuery(session, query, query.limit + 1);
  const rows = board ? await session.read(board) : [];
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  const next = last && {
    severityRank: last.severity_rank,
    boardAt: last.board_at,
    flagId: last.flag_id as FlagId,
  };
  return { lines: shown.map(toFlagLine), next: next ?? null };
}

function distinctTools(rows: readonly { tool_id: string; use_case_id: string }[]) {
  const byKey = new Map(rows.map((row) => [`${row.tool_id} ${row.use_case_id}`, row]));
  return [...byKey.values()].map((row) => ({
    toolId: row.tool_id as ToolId,
    useCaseId: useCaseOf(row),
  }));
}

export function createFlagStore(session: Session): FlagStore {
  return {
    async get(id) {
      const row = await session.one(getFlag, { flagId: id });
      return row && toFlag(row);
    },
    insert(flag, raised) {
      session.insert('flag', toFlagRow(session.tenantId, flag));
      session.insert('flag_reporter', {
        tenant_id: session.tenantId,
        reporter_id: raised.reporterId,
        raised_at: flag.report.raisedAt,
        flag_id: flag.id,
      });
      countRaised(session, flag);
    },
    save(before, after) {
      const moving = toMovingColumns(after, before.version + 1);
      session.changeOne(updateFlag, { flagId: before.id, before: before.version, ...moving });
      countMoved(session, before, after);
    },
    async reporterOf(id) {
      const row = await session.one(getReporter, { flagId: id });
      return row?.reporter_id as PersonId | undefined;
    },
    listBoard: (query) => listPage(session, query),
    countByState: (filter) => countByState(session, filter),
    async listMine(reporterId, after, limit) {
      const rows = after
        ? await session.all(listNextOfReporter, { reporterId, ...after, limit })
        : await session.all(listFirstOfReporter, { reporterId, limit });
      return rows.map(toFlag);
    },
    async recentToolsOf(reporterId) {
      const rows = await session.all(listRecentTools, { reporterId, limit: recentFlags });
      return distinctTools(rows);
    },
    listFacts: (programId, since) => listFlagFacts(session, programId, since),
    async listEnded(programId, since, limit) {
      const rows = await session.all(listEnded, { programId, sinceAt: since, limit });
      return rows.map((row) => ({ flag: toFlag(row), reporterId: row.reporter_id as PersonId }));
    },
    recount: async () => (await session.all(recountFlags, {})).flatMap(toCells),
    counters: async () => (await session.all(listCounters, {})).flatMap(toCells),
  };
}
