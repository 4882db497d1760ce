import fc from 'fast-check';
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
    expect(await stores.flags.counters()).toEqual(await stores.flags.recount());
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
