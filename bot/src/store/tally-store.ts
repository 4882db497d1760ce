import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Tally } from '@causeway/shared/domain/observation/tally.js';
import { tallyKinds, type TallyKind } from '@causeway/shared/domain/observation/trace.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import { TallyDeltas } from '@causeway/shared/domain/observation/tally-deltas.js';
import { QueryText } from '../db/query-text.js';
import type { BatchRange } from './observation-store.js';
import type { Session } from './session.js';
import { recountTallies } from './tally-recount.js';
import {
  cellColumns,
  countColumns,
  squareColumns,
  tallyKeyColumns,
  toTally,
  toTallyRow,
  type TallyRow,
} from './tally-row.js';

export interface TallyQuery {
  readonly programId: ProgramId;
  /** All kinds unless given. */
  readonly kinds?: readonly TallyKind[];
  /** The first day and the last. */
  readonly from?: number;
  readonly until?: number;
}

/** The daily cube. */
export interface TallyStore {
  /** Adds to cells, makes those that are not there; each cell at most once. */
  addAll(programId: ProgramId, deltas: readonly Tally[]): void;
  listByDay(query: TallyQuery): Promise<readonly Tally[]>;
  /** Cells added up over the days; all of them on the last day asked for, or on day 0. */
  listSummed(query: TallyQuery): Promise<readonly Tally[]>;
  /** What the observations of some batches add to the cells, computed from the facts themselves. */
  recount(programId: ProgramId, range: BatchRange): Promise<readonly Tally[]>;
}

/** So many rows take a few milliseconds; longer ranges are read in parts. */
const daysAtOnce = 7;

/** Beyond 2^53 a square is read with its leading digits, where an integer would not be read at all. */
const squares = squareColumns.map((column) => `CAST(${column} AS FLOAT) AS ${column}`);
const summedSquares = squareColumns.map((column) => `CAST(SUM(${column}) AS FLOAT) AS ${column}`);

type Span = { readonly from: number; readonly until: number };

async function spanOf(
  session: Session,
  query: TallyQuery,
  kind: TallyKind,
): Promise<Span | undefined> {
  const text = new QueryText(session.dialect);
  const [row] = await session.read<{ first: number | null; last: number | null }>(
    text.query(
      `SELECT MIN(day) AS first, MAX(day) AS last FROM observation_tally ` +
        `WHERE tenant_id = ${text.value(session.tenantId)} ` +
        `AND program_id = ${text.value(query.programId)} AND kind = ${text.value(kind)}`,
    ),
  );
  if (row?.first == null || row.last === null) return undefined;
  const from = Math.max(row.first, query.from ?? row.first);
  const until = Math.min(row.last, query.until ?? row.last);
  return from <= until ? { from, until } : undefined;
}

function where(text: QueryText, session: Session, query: TallyQuery, kind: TallyKind, span: Span) {
  return (
    `WHERE tenant_id = ${text.value(session.tenantId)} ` +
    `AND program_id = ${text.value(query.programId)} AND kind = ${text.value(kind)} ` +
    `AND day >= ${text.value(span.from)} AND day <= ${text.value(span.until)}`
  );
}

function daily(session: Session, query: TallyQuery, kind: TallyKind, span: Span) {
  const text = new QueryText(session.dialect);
  const columns = ['kind', 'day', ...cellColumns, ...countColumns, ...squares].join(', ');
  return session.read<TallyRow>(
    text.query(
      `SELECT ${columns} FROM observation_tally ${where(text, session, query, kind, span)}`,
    ),
  );
}

function summed(session: Session, query: TallyQuery, kind: TallyKind, span: Span) {
  const text = new QueryText(session.dialect);
  const sums = countColumns.map((column) => `SUM(${column}) AS ${column}`);
  const columns = ['kind', ...cellColumns, ...sums, ...summedSquares].join(', ');
  return session.read<Omit<TallyRow, 'day'>>(
    text.query(
      `SELECT ${columns} FROM observation_tally ${where(text, session, query, kind, span)} ` +
        `GROUP BY kind, ${cellColumns.join(', ')}`,
    ),
  );
}

/** Part by part, with a turn for everybody else in between. */
async function* partsOf(
  session: Session,
  query: TallyQuery,
): AsyncGenerator<readonly [TallyKind, Span]> {
  for (const kind of query.kinds ?? tallyKinds) {
    const span = await spanOf(session, query, kind);
    if (!span) continue;
    for (let from = span.from; from <= span.until; from += daysAtOnce) {
      yield [kind, { from, until: Math.min(from + daysAtOnce - 1, span.until) }];
      await nextTurn();
    }
  }
}

export function createTallyStore(session: Session): TallyStore {
  return {
    addAll(programId, deltas) {
      const rows = deltas.map((delta) => toTallyRow(session.tenantId, programId, delta));
      session.addAll('observation_tally', tallyKeyColumns, rows);
    },
    async listByDay(query) {
      const tallies: Tally[] = [];
      for await (const [kind, span] of partsOf(session, query)) {
        for (const row of await daily(session, query, kind, span)) tallies.push(toTally(row));
      }
      return tallies;
    },
    async listSummed(query) {
      const sums = new TallyDeltas();
      const day = query.until ?? 0;
      for await (const [kind, span] of partsOf(session, query)) {
        for (const row of await summed(session, query, kind, span)) {
          sums.add(toTally({ ...row, day }), 1);
        }
      }
      return sums.list();
    },
    recount: (programId, range) => recountTallies(session, programId, range),
  };
}
