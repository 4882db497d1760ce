import type { ClockReport } from '@causeway/bot/store/clock-watch.js';
import { createClockWatch } from '@causeway/bot/store/clock-watch.js';
import { openTestDatabase, type TestDatabase } from '../harness/open-test-database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

function aServer() {
  const clock = { offMs: 0 };
  const said: ClockReport[] = [];
  const watch = createClockWatch(
    db.database,
    () => Date.now() + clock.offMs,
    (report) => said.push(report),
  );
  return { clock, said, claim: () => watch.whileNear(() => Promise.resolve(['due'])) };
}

describe('a server whose clock is not the database’s', () => {
  it.each([-4_000, 0, 4_000])('claims while it is %i ms off', async (offMs) => {
    const { clock, said, claim } = aServer();
    clock.offMs = offMs;
    expect(await claim()).toEqual(['due']);
    expect(said).toEqual([]);
  });

  it.each([-60_000, 60_000, -86_400_000, 86_400_000])(
    'claims nothing while it is %i ms off, and says once by how much',
    async (offMs) => {
      const { clock, said, claim } = aServer();
      clock.offMs = offMs;
      expect([await claim(), await claim()]).toEqual([[], []]);
      expect(said).toMatchObject([{ kind: 'off' }]);
      expect((said[0]?.offMs ?? 0) / offMs).toBeCloseTo(1, 0);
      clock.offMs = 0;
      expect(await claim()).toEqual(['due']);
      expect(said.slice(1)).toMatchObject([{ kind: 'near' }]);
    },
  );
});
