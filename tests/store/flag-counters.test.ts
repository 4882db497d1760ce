import fc from 'fast-check';
import type { BoardFilter } from '@causeway/bot/store/flag-board.js';
import type { CounterCell } from '@causeway/bot/store/flag-counters.js';
import type { StateCounts } from '@causeway/bot/store/flag-counting.js';
import { openSession } from '@causeway/bot/store/session.js';
import { createFlagStore } from '@causeway/bot/store/flag-store.js';
import { flagStates, type Flag } from '@causeway/shared/domain/flag/flag.js';
import { severities } from '@causeway/shared/domain/flag/severity.js';
import { aFlag } from '../builders/flag.js';
import { newTestId } from '../builders/ids.js';
import { openTestDatabase, type TestDatabase } from '../harness/open-test-database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const programs = [newTestId<'program'>(), null];
const reporterId = newTestId<'person'>();

const moves = fc.array(
  fc.record({
    flag: fc.nat({ max: 5 }),
    state: fc.constantFrom(...flagStates),
    severity: fc.constantFrom(...severities),
    programId: fc.constantFrom(...programs),
  }),
  { maxLength: 15 },
);

const filters: readonly BoardFilter[] = [
  { programs },
  { programs: [null] },
  { programs, severity: 'high' },
  { programs, reason: 'wrong' },
  { programs, severity: 'low', reach: 'nobody' },
];

/** What the board should say, added up from every single cell. */
function addUp(cells: readonly CounterCell[], { programs: asked, ...filter }: BoardFilter) {
  const counts = Object.fromEntries(flagStates.map((state) => [state, 0])) as StateCounts['counts'];
  return cells
    .filter((cell) => asked.includes(cell.programId))
    .filter((cell) =>
      (['severity', 'reason', 'reach'] as const).every(
        (field) => filter[field] === undefined || filter[field] === cell[field],
      ),
    )
    .reduce((sum, { state, flags }) => ({ ...sum, [state]: sum[state] + flags }), counts);
}

function movedTo(
  flag: Flag,
  move: { state: Flag['triage']['state']; severity: Flag['triage']['severity'] },
) {
  return { ...flag, triage: { ...flag.triage, state: move.state, severity: move.severity } };
}

it('equals a recount after any moves', async () => {
  const property = fc.asyncProperty(moves, async (list) => {
    const tenantId = newTestId<'tenant'>();
    const flags = Array.from({ length: 6 }, () => aFlag({ programId: null }));
    await db.write((s) => flags.forEach((flag) => s.flags.insert(flag, { reporterId })), tenantId);
    for (const move of list) {
      const flag = flags[move.flag];
      if (!flag) continue;
      const after = { ...movedTo(flag, move), programId: move.programId };
      await db.write((s) => s.flags.save(flag, after), tenantId);
      flags[move.flag] = { ...after, version: flag.version + 1 };
    }
    const stores = db.stores(tenantId);
    const recount = await stores.flags.recount();
    expect(await stores.flags.counters()).toEqual(recount);
    for (const filter of filters) {
      const { counts } = await stores.flags.countByState(filter);
      expect(counts).toEqual(addUp(recount, filter));
    }
  });
  const numRuns = process.env['CAUSEWAY_TEST_DATABASE'] === 'mssql' ? 4 : 40;
  await fc.assert(property, { numRuns });
});

it('equals a recount after many raised and moved at once', async () => {
  const tenantId = newTestId<'tenant'>();
  const flags = Array.from({ length: 30 }, () => aFlag({ programId: null, useCaseId: null }));
  await Promise.all(
    flags.map((flag) => db.write((s) => s.flags.insert(flag, { reporterId }), tenantId)),
  );
  await Promise.all(
    flags.map((flag, at) => {
      const state = flagStates[at % flagStates.length] ?? 'new';
      const after = movedTo(flag, { state, severity: 'low' });
      return db.write((s) => s.flags.save(flag, after), tenantId);
    }),
  );
  const stores = db.stores(tenantId);
  const counters = await stores.flags.counters();
  expect(counters).toEqual(await stores.flags.recount());
  expect(counters.reduce((sum, cell) => sum + cell.flags, 0)).toBe(flags.length);
});

it('writes one row of counters where only the state moves', () => {
  const session = openSession(db.database, newTestId<'tenant'>(), 'read-write');
  const flag = aFlag();
  const after = movedTo(flag, { state: 'confirmed', severity: flag.triage.severity });
  createFlagStore(session).save(flag, after);
  expect(session.writes.map(({ kind }) => kind)).toEqual(['expect-one', 'upsert']);
});
