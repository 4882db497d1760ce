import type { Query } from '@causeway/bot/db/query.js';
import { boardQuery, cappedCountQuery, type BoardQuery } from '@causeway/bot/store/flag-board.js';
import { openSession } from '@causeway/bot/store/session.js';
import { newTestId } from '../builders/ids.js';
import { openTestDatabase, type TestDatabase } from '../harness/open-test-database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const programs = [newTestId<'program'>()];
const after = { severityRank: 1, boardAt: 5, flagId: newTestId<'flag'>() };

async function planOf(query: Query | null): Promise<readonly string[]> {
  if (!query) throw new Error('There is something to find');
  const { sql, parameters } = query;
  const rows = await db.database.read<{ detail: string }>({
    sql: `EXPLAIN QUERY PLAN ${sql}`,
    parameters,
  });
  return rows.map((row) => row.detail);
}

function board(query: BoardQuery) {
  const session = openSession(db.database, db.tenantId, 'read-only');
  return planOf(boardQuery(session, query, 51));
}

it.each<[string, BoardQuery]>([
  ['the first page', { programs, state: 'new' }],
  ['a deep page', { programs, state: 'new', after }],
  ['a filtered page', { programs, state: 'new', after, reason: 'wrong', reach: 'customer' }],
  ['a page of one severity', { programs, state: 'new', after, severity: 'high' }],
  [
    'a page of ended flags of one severity',
    { programs, state: 'answered', after, severity: 'low' },
  ],
])('walks one range of the board’s index for %s and sorts nothing', async (_what, query) => {
  const plan = await board(query);
  expect(plan).toHaveLength(1);
  expect(plan[0]).toMatch(
    /^SEARCH flag USING INDEX ix_flag_board \(tenant_id=\? AND program_id=\?/,
  );
});

it('starts a deep page at its cursor, not at the beginning', async () => {
  expect((await board({ programs, state: 'new', after })).join()).toContain(
    '(severity_rank,board_at,flag_id)>',
  );
});

it('reads the index alone where several ranges are merged, and fetches the page’s rows by their key', async () => {
  const plan = await board({ programs: [...programs, null], state: 'new', after, reason: 'wrong' });
  const walks = plan.filter((line) => line.includes('ix_flag_board'));
  expect(walks).toHaveLength(2);
  for (const walk of walks) expect(walk).toContain('USING COVERING INDEX');
  expect(
    plan.filter((line) => /SEARCH flag|SCAN flag/.test(line) && !/COVERING/.test(line)),
  ).toEqual([expect.stringContaining('sqlite_autoindex_flag_1 (tenant_id=? AND flag_id=?)')]);
});

it('walks what one person holds by its own index', async () => {
  const heldBy = newTestId<'person'>();
  const plan = await board({ programs, state: 'in-triage', heldBy, after });
  expect(plan).toHaveLength(1);
  expect(plan[0]).toContain('ix_flag_held (tenant_id=? AND claimed_by_id=? AND state=?');
});

it('counts what is overdue by ranges of the index alone', async () => {
  const session = openSession(db.database, db.tenantId, 'read-only');
  const plan = await planOf(cappedCountQuery(session, { programs, overdueAt: 9 }, ['new'], 1_000));
  const walks = plan.filter((line) => line.includes('flag USING'));
  expect(walks).toHaveLength(4);
  for (const walk of walks) {
    expect(walk).toMatch(/COVERING INDEX ix_flag_board \(.*severity_rank=\? AND board_at<\?\)/);
  }
});
