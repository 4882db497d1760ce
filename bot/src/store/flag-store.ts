import type { Instant } from '@causeway/shared/lib/instant.js';
import type { FlagId, PersonId, ToolId, UseCaseId } from '@causeway/shared/lib/ids.js';
import { flagStates, type Flag, type FlagState } from '@causeway/shared/domain/flag/flag.js';
import { severityRank } from '@causeway/shared/domain/flag/severity.js';
import { QueryText } from '../db/query-text.js';
import { statement } from '../db/statement.js';
import { boardQuery, cappedCountQuery, type BoardCursor, type BoardFilter } from './flag-board.js';
import {
  countMoved,
  countRaised,
  listCounters,
  recountFlags,
  toCell,
  type CounterCell,
} from './flag-counters.js';
import {
  none,
  storedFlagColumns,
  toFlag,
  toFlagLine,
  toFlagRow,
  toMovingColumns,
  useCaseOf,
  type FlagLineRow,
} from './flag-row.js';
import type { Session } from './session.js';

export interface BoardPage {
  readonly lines: readonly FlagLineRow[];
  readonly next: BoardCursor | null;
}

export interface FlagStore {
  get(id: FlagId): Promise<Flag | undefined>;
  insert(flag: Flag, raised: { readonly reporterId: PersonId }): void;
  save(before: Flag, after: Flag): void;
  reporterOf(id: FlagId): Promise<PersonId | undefined>;
  /** Open states by harm, then due time; ended ones by when they ended, newest first. */
  listBoard(
    query: BoardFilter & {
      readonly state: FlagState;
      readonly after?: BoardCursor | undefined;
      readonly limit: number;
    },
  ): Promise<BoardPage>;
  /** From the maintained counters; `heldBy` and `overdueAt` are counted, up to a limit per state. */
  countByState(filter: BoardFilter): Promise<{
    readonly counts: Readonly<Record<FlagState, number>>;
    readonly isCapped: boolean;
  }>;
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
  /** The counters counted anew from the flags: equal to `counters()` at any time. */
  recount(): Promise<readonly CounterCell[]>;
  counters(): Promise<readonly CounterCell[]>;
}

type Of = { tenantId: string };

const countLimit = 1_000;
const recentFlags = 20;

const getFlag = statement<Of & { flagId: string }>()((db, arg) =>
  db
    .selectFrom('flag')
    .select([...storedFlagColumns])
    .where('tenant_id', '=', arg('tenantId'))
    .where('flag_id', '=', arg('flagId'))
    .compile(),
);

const getReporter = statement<Of & { flagId: string }>()((db, arg) =>
  db
    .selectFrom('flag_reporter')
    .select('reporter_id')
    .where('tenant_id', '=', arg('tenantId'))
    .where('flag_id', '=', arg('flagId'))
    .compile(),
);

type Moving = {
  flagId: string;
  before: number;
  version: number;
  program_id: string;
  use_case_id: string;
  state: string;
  severity_rank: number;
  board_at: number;
  claimed_by_id: string | null;
  triage_json: string;
  progress_json: string;
};

const updateFlag = statement<Of & Moving>()((db, arg) =>
  db
    .updateTable('flag')
    .set({
      version: arg('version'),
      program_id: arg('program_id'),
      use_case_id: arg('use_case_id'),
      state: arg('state'),
      severity_rank: arg('severity_rank'),
      board_at: arg('board_at'),
      claimed_by_id: arg('claimed_by_id'),
      triage_json: arg('triage_json'),
      progress_json: arg('progress_json'),
    })
    .where('tenant_id', '=', arg('tenantId'))
    .where('flag_id', '=', arg('flagId'))
    .where('version', '=', arg('before'))
    .compile(),
);

const storedColumns = storedFlagColumns.map((column) => `flag.${column}` as const);

const listFirstOfReporter = statement<Of & { reporterId: string; limit: number }>()(
  (db, arg, dialect) =>
    db
      .selectFrom('flag_reporter')
      .innerJoin('flag', (join) =>
        join
          .onRef('flag.tenant_id', '=', 'flag_reporter.tenant_id')
          .onRef('flag.flag_id', '=', 'flag_reporter.flag_id'),
      )
      .select(storedColumns)
      .where('flag_reporter.tenant_id', '=', arg('tenantId'))
      .where('flag_reporter.reporter_id', '=', arg('reporterId'))
      .orderBy('flag_reporter.raised_at', 'desc')
      .orderBy('flag_reporter.flag_id', 'desc')
      .modifyEnd(dialect.limit(arg('limit')))
      .compile(),
);

const listNextOfReporter = statement<
  Of & { reporterId: string; raisedAt: number; flagId: string; limit: number }
>()((db, arg, dialect) =>
  db
    .selectFrom('flag_reporter')
    .innerJoin('flag', (join) =>
      join
        .onRef('flag.tenant_id', '=', 'flag_reporter.tenant_id')
        .onRef('flag.flag_id', '=', 'flag_reporter.flag_id'),
    )
    .select(storedColumns)
    .where('flag_reporter.tenant_id', '=', arg('tenantId'))
    .where('flag_reporter.reporter_id', '=', arg('reporterId'))
    .where('flag_reporter.raised_at', '<=', arg('raisedAt'))
    .where((eb) =>
      eb.or([
        eb('flag_reporter.raised_at', '<', arg('raisedAt')),
        eb('flag_reporter.flag_id', '<', arg('flagId')),
      ]),
    )
    .orderBy('flag_reporter.raised_at', 'desc')
    .orderBy('flag_reporter.flag_id', 'desc')
    .modifyEnd(dialect.limit(arg('limit')))
    .compile(),
);

const listRecentTools = statement<Of & { reporterId: string; limit: number }>()(
  (db, arg, dialect) =>
    db
      .selectFrom('flag_reporter')
      .innerJoin('flag', (join) =>
        join
          .onRef('flag.tenant_id', '=', 'flag_reporter.tenant_id')
          .onRef('flag.flag_id', '=', 'flag_reporter.flag_id'),
      )
      .select(['flag.tool_id', 'flag.use_case_id'])
      .where('flag_reporter.tenant_id', '=', arg('tenantId'))
      .where('flag_reporter.reporter_id', '=', arg('reporterId'))
      .orderBy('flag_reporter.raised_at', 'desc')
      .orderBy('flag_reporter.flag_id', 'desc')
      .modifyEnd(dialect.limit(arg('limit')))
      .compile(),
);

function zeros(): Record<FlagState, number> {
  return { new: 0, 'in-triage': 0, confirmed: 0, answered: 0, dismissed: 0, withdrawn: 0 };
}

async function countFromCube(session: Session, filter: BoardFilter) {
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
  const rows = await session.read<{ state: string; flags: number }>(
    text.query(
      `SELECT state, SUM(flags) AS flags FROM flag_count WHERE ${where.join(' AND ')} GROUP BY state`,
    ),
  );
  const counts = zeros();
  for (const row of rows) counts[row.state as FlagState] = Number(row.flags);
  return { counts, isCapped: false };
}

async function countOneByOne(session: Session, filter: BoardFilter) {
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
    async listBoard(query) {
      if (query.programs.length === 0) return { lines: [], next: null };
      const board = boardQuery(session, query, query.limit + 1);
      const rows = board ? await session.read(board) : [];
      const shown = rows.slice(0, query.limit);
      const last = rows.length > query.limit ? shown.at(-1) : undefined;
      return {
        lines: shown.map(toFlagLine),
        next: last
          ? {
              severityRank: last.severity_rank,
              boardAt: last.board_at,
              flagId: last.flag_id as FlagId,
            }
          : null,
      };
    },
    async countByState(filter) {
      if (filter.programs.length === 0) return { counts: zeros(), isCapped: false };
      return filter.heldBy === undefined && filter.overdueAt === undefined
        ? countFromCube(session, filter)
        : countOneByOne(session, filter);
    },
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
    recount: async () => (await session.all(recountFlags, {})).map(toCell),
    counters: async () => (await session.all(listCounters, {})).map(toCell),
  };
}
