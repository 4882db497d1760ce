import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Tally } from '@causeway/shared/domain/observation/tally.js';
import { tallyKinds, type TallyKind } from '@causeway/shared/domain/observation/trace.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import { TallyDeltas } from '@causeway/shared/domain/observation/tally-deltas.js';
import { QueryText } from '../db/query-text.js';
import type { Tuple } from '../db/tuples.js';
import type { BatchRange } from './observation-store.js';
import type { Session } from './session.js';
import { recountTallies } from './tally-recount.js';
import {
  cellColumns,
  countColumns,
  tallyColumns,
  tallyKeyColumns,
  toTally,
  toTallyRow,
} from './tally-row.js';

interface TallyQuery {
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

interface Span {
  readonly from: number;
  readonly until: number;
}

/** A part is read in a few milliseconds: it starts with a day, and grows while few rows come. */
const mostDaysAtOnce = 16;
const fewRows = 1_000;

function nextDays(days: number, rows: number): number {
  return rows < fewRows ? Math.min(2 * days, mostDaysAtOnce) : Math.max(1, Math.floor(days / 2));
}

/** The kinds there are rows of, and the days between which they lie. */
async function findKinds(
  session: Session,
  { programId, kinds = tallyKinds }: TallyQuery,
): Promise<Span & { readonly kinds: readonly string[] }> {
  const text = new QueryText(session.dialect);
  // One end at a time, which the key's order answers at once; both ends in one would read every row.
  const end = (which: 'MIN' | 'MAX', kind: TallyKind) =>
    `(SELECT ${which}(day) FROM observation_tally WHERE tenant_id = ${text.value(session.tenantId)} ` +
    `AND program_id = ${text.value(programId)} AND kind = ${text.value(kind)})`;
  const spans = kinds.map(
    (kind) => `SELECT '${kind}' AS kind, ${end('MIN', kind)} AS first, ${end('MAX', kind)} AS last`,
  );
  const rows = await session.read<{ kind: string; first: number | null; last: number | null }>(
    text.query(spans.join(' UNION ALL ')),
  );
  const found = rows.filter(({ first }) => first !== null);
  return {
    kinds: found.map(({ kind }) => kind),
    from: Math.min(...found.map(({ first }) => first ?? Infinity)),
    until: Math.max(...found.map(({ last }) => last ?? -Infinity)),
  };
}

function where(
  text: QueryText,
  session: Session,
  { programId }: TallyQuery,
  kinds: readonly string[],
  span: Span,
) {
  return (
    `WHERE tenant_id = ${text.value(session.tenantId)} AND program_id = ${text.value(programId)} ` +
    `AND kind IN (${text.values(kinds)}) ` +
    `AND day >= ${text.value(span.from)} AND day <= ${text.value(span.until)}`
  );
}

type ReadPart = (
  session: Session,
  query: TallyQuery,
  kinds: readonly string[],
  span: Span,
) => Promise<readonly Tuple[]>;

const readDaily: ReadPart = (session, query, kinds, span) => {
  const text = new QueryText(session.dialect);
  const sql = `SELECT ${tallyColumns.join(', ')} FROM observation_tally `;
  return session.tuples(text.query(sql + where(text, session, query, kinds, span)), tallyColumns);
};

/** On the last day that was asked for, or on day 0. */
const readSummed: ReadPart = (session, query, kinds, span) => {
  const text = new QueryText(session.dialect);
  const day = `${query.until ?? 0} AS day`;
  const sums = countColumns.map((column) => `SUM(${column}) AS ${column}`);
  const columns = ['kind', day, ...cellColumns, ...sums].join(', ');
  const from = where(text, session, query, kinds, span);
  return session.tuples(
    text.query(
      `SELECT ${columns} FROM observation_tally ${from} GROUP BY kind, ${cellColumns.join(', ')}`,
    ),
    tallyColumns,
  );
};

/** Part by part, with a turn for everybody else in between. */
async function* partsOf(session: Session, query: TallyQuery, readPart: ReadPart) {
  const { kinds, ...found } = await findKinds(session, query);
  const last = Math.min(found.until, query.until ?? found.until);
  let from = Math.max(found.from, query.from ?? found.from);
  let days = 1;
  while (from <= last) {
    const until = Math.min(from + days - 1, last);
    const part = await readPart(session, query, kinds, { from, until });
    yield part;
    await nextTurn();
    from = until + 1;
    days = nextDays(days, part.length);
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
      for await (const part of partsOf(session, query, readDaily)) {
        for (const tuple of part) tallies.push(toTally(tuple));
      }
      return tallies;
    },
    async listSummed(query) {
      const sums = new TallyDeltas();
      for await (const part of partsOf(session, query, readSummed)) {
        for (const tuple of part) sums.add(toTally(tuple), 1);
      }
      return sums.list();
    },
    recount: (programId, range) => recountTallies(session, programId, range),
  };
}
