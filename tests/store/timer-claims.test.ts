import {
  claimTimers,
  completeTimer,
  nextTimerAt,
  retryTimer,
} from '@causeway/bot/store/timer-claims.js';
import { newTestId } from '../builders/ids.js';
import { openTestDatabase, type TestDatabase } from '../harness/open-test-database.js';

let db: TestDatabase;
let now: number;
beforeEach(async () => {
  db = await openTestDatabase();
  now = await db.database.now();
});
afterEach(() => db.close());

const kind = 'claim-expiry';
const hour = 3_600_000;

function claim(options: { limit?: number; leaseMs?: number } = {}) {
  return claimTimers(db.database, { limit: 100, leaseMs: hour, worker: 'one', ...options });
}

it('gives out what is due, the longest due first, and nothing else', async () => {
  const [late, later, future] = [1, 2, 3].map(() => newTestId<'flag'>());
  if (!late || !later || !future) throw new Error('Three ids');
  await db.write((s) => {
    s.timers.set({ kind, subjectId: later, dueAt: now - 1_000 });
    s.timers.set({ kind, subjectId: late, dueAt: now - 2_000 });
    s.timers.set({ kind, subjectId: future, dueAt: now + hour });
  });
  const [first] = await claim({ limit: 1 });
  expect(first).toMatchObject({ tenantId: db.tenantId, kind, subjectId: late, dueAt: now - 2_000 });
  expect((await claim()).map((timer) => timer.subjectId)).toEqual([later]);
  expect(await claim()).toEqual([]);
});

it('never gives one timer to two workers that ask at once', async () => {
  await db.write((s) => {
    for (let at = 0; at < 60; at += 1) {
      s.timers.set({ kind, subjectId: newTestId<'flag'>(), dueAt: now - at });
    }
  });
  const rounds = await Promise.all(Array.from({ length: 10 }, () => claim({ limit: 10 })));
  const rest = await claim();
  const subjects = [...rounds.flat(), ...rest].map((timer) => timer.subjectId);
  expect(new Set(subjects).size).toBe(60);
  expect(subjects).toHaveLength(60);
});

it('is gone once completed', async () => {
  await db.write((s) => s.timers.set({ kind, subjectId: newTestId<'flag'>(), dueAt: now }));
  const [timer] = await claim({ leaseMs: 0 });
  if (!timer) throw new Error('One is due');
  expect(await completeTimer(db.database, timer)).toBe(true);
  expect(await completeTimer(db.database, timer)).toBe(false);
  expect(await nextTimerAt(db.database)).toBeNull();
});

it('stays when it was set again while a worker had it', async () => {
  const subjectId = newTestId<'flag'>();
  await db.write((s) => s.timers.set({ kind, subjectId, dueAt: now }));
  const [timer] = await claim();
  if (!timer) throw new Error('One is due');
  await db.write((s) => s.timers.set({ kind, subjectId, dueAt: now + hour }));
  expect(await completeTimer(db.database, timer)).toBe(false);
  expect(await retryTimer(db.database, timer, now)).toBe(false);
  expect(await nextTimerAt(db.database)).toBe(now + hour);
});

it('comes back after its lease, and the first worker is fenced off', async () => {
  await db.write((s) => s.timers.set({ kind, subjectId: newTestId<'flag'>(), dueAt: now }));
  const [first] = await claim({ leaseMs: -1 });
  const [second] = await claim();
  if (!first || !second) throw new Error('Claimed twice');
  expect([first.attempt, second.attempt]).toEqual([1, 2]);
  expect(await completeTimer(db.database, first)).toBe(false);
  expect(await completeTimer(db.database, second)).toBe(true);
});

it('waits after a failure and remembers what it was for', async () => {
  await db.write((s) => s.timers.set({ kind, subjectId: newTestId<'flag'>(), dueAt: now }));
  const [timer] = await claim();
  if (!timer) throw new Error('One is due');
  expect(await retryTimer(db.database, timer, now + hour)).toBe(true);
  expect(await claim()).toEqual([]);
  expect(await nextTimerAt(db.database)).toBe(now + hour);
  const stored = await db.database.reader
    .selectFrom('timer')
    .select(['due_at', 'attempt'])
    .execute();
  expect(stored).toEqual([{ due_at: now, attempt: 1 }]);
});

it('is cancelled with what it was for', async () => {
  const subjectId = newTestId<'flag'>();
  await db.write((s) => s.timers.set({ kind, subjectId, dueAt: now }));
  await db.write((s) => s.timers.cancel(kind, subjectId));
  expect(await claim()).toEqual([]);
});
