import {
  buryOutbox,
  claimOutbox,
  completeOutbox,
  nextOutboxAt,
  rescheduleOutbox,
} from '@causeway/bot/store/outbox-claims.js';
import type { OutboxMessage } from '@causeway/bot/store/outbox-store.js';
import { newTestId } from '../builders/ids.js';
import { openTestDatabase, type TestDatabase } from '../harness/open-test-database.js';

let db: TestDatabase;
let now: number;
beforeEach(async () => {
  db = await openTestDatabase();
  now = await db.database.now();
});
afterEach(() => db.close());

const hour = 3_600_000;

function aMessage(message: Partial<OutboxMessage> = {}): OutboxMessage {
  return {
    id: newTestId<'message'>(),
    kind: 'notice',
    lane: newTestId<'lane'>(),
    coalesceKey: null,
    payload: { noticeId: 'n' },
    dueAt: now,
    ...message,
  };
}

function insert(...messages: readonly OutboxMessage[]) {
  return db.write((s) => messages.forEach((message) => s.outbox.insert(message)));
}

function claim(options: { limit?: number; leaseMs?: number } = {}) {
  return claimOutbox(db.database, { limit: 100, leaseMs: hour, worker: 'one', ...options });
}

it('gives out what is due with its payload', async () => {
  const message = aMessage();
  await insert(message, aMessage({ dueAt: now + hour }));
  expect(await claim()).toEqual([
    {
      id: message.id,
      tenantId: db.tenantId,
      kind: 'notice',
      lane: message.lane,
      payload: { noticeId: 'n' },
      attempt: 1,
      claimId: expect.stringMatching(/^one\//),
    },
  ]);
});

it('sends a lane’s messages one after the other, oldest first', async () => {
  const [first, second] = [aMessage({ lane: 'chat' }), aMessage({ lane: 'chat', dueAt: now - 9 })];
  const other = aMessage();
  await insert(first, second, other);
  const [...taken] = await claim();
  expect(taken.map((message) => message.id).toSorted()).toEqual([first.id, other.id].toSorted());
  expect(await claim()).toEqual([]);
  for (const message of taken) await completeOutbox(db.database, message);
  expect((await claim()).map((message) => message.id)).toEqual([second.id]);
});

it('never gives one message to two workers that ask at once, nor one lane', async () => {
  const lanes = Array.from({ length: 20 }, () => newTestId<'lane'>());
  await insert(...lanes.flatMap((lane) => [aMessage({ lane }), aMessage({ lane })]));
  const done: string[] = [];
  while (done.length < 40) {
    const rounds = await Promise.all(Array.from({ length: 6 }, () => claim({ limit: 7 })));
    const taken = rounds.flat();
    expect(new Set(taken.map((message) => message.lane)).size).toBe(taken.length);
    for (const message of taken) expect(await completeOutbox(db.database, message)).toBe(true);
    done.push(...taken.map((message) => message.id));
  }
  expect(new Set(done).size).toBe(40);
  expect(await nextOutboxAt(db.database)).toBeNull();
});

it('keeps one waiting message a key, with the newest payload', async () => {
  const first = aMessage({ coalesceKey: 'card:1', payload: { version: 1 } });
  await insert(first);
  await insert(aMessage({ coalesceKey: 'card:1', payload: { version: 2 } }));
  const taken = await claim();
  expect(taken.map(({ id, payload }) => ({ id, payload }))).toEqual([
    { id: first.id, payload: { version: 2 } },
  ]);
});

it('sends again what changes while the message of its key is under way', async () => {
  await insert(aMessage({ coalesceKey: 'card:1', lane: 'chat' }));
  const [first] = await claim();
  if (!first) throw new Error('One is due');
  await insert(aMessage({ coalesceKey: 'card:1', lane: 'chat', payload: { version: 2 } }));
  await completeOutbox(db.database, first);
  expect((await claim()).map((message) => message.payload)).toEqual([{ version: 2 }]);
});

it('comes back after its lease, and the first worker is fenced off', async () => {
  await insert(aMessage());
  const [first] = await claim({ leaseMs: -1 });
  const [second] = await claim();
  if (!first || !second) throw new Error('Claimed twice');
  expect(second.attempt).toBe(2);
  expect(await completeOutbox(db.database, first)).toBe(false);
  expect(await rescheduleOutbox(db.database, first, now, 'late')).toBe(false);
  expect(await buryOutbox(db.database, first, 'late')).toBe(false);
  expect(await completeOutbox(db.database, second)).toBe(true);
});

it('waits when it is put off, and lets its lane go on', async () => {
  await insert(aMessage({ lane: 'chat' }), aMessage({ lane: 'chat' }));
  const [first] = await claim();
  if (!first) throw new Error('One is due');
  expect(await rescheduleOutbox(db.database, first, now + hour, '429')).toBe(true);
  const [second] = await claim();
  expect(second?.id).not.toBe(first.id);
  expect(second?.lane).toBe('chat');
});

it('is not taken again once buried, and keeps its reason', async () => {
  await insert(aMessage());
  const [message] = await claim();
  if (!message) throw new Error('One is due');
  expect(await buryOutbox(db.database, message, 'bot blocked')).toBe(true);
  expect(await claim()).toEqual([]);
  expect(await nextOutboxAt(db.database)).toBeNull();
  const rows = await db.database.reader.selectFrom('outbox').select('reason').execute();
  expect(rows).toEqual([{ reason: 'bot blocked' }]);
});
