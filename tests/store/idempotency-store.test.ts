import { pruneIdempotencyBefore } from '@causeway/bot/store/idempotency-store.js';
import { someMonday } from '../builders/flag.js';
import { newTestId } from '../builders/ids.js';
import { openTestDatabase, type TestDatabase } from '../harness/open-test-database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

function aRecord(key: string, createdAt = someMonday) {
  return {
    scope: 'raise-flag',
    key,
    requestHash: 'a'.repeat(64),
    response: { id: key },
    createdAt,
  };
}

it('answers a key with its first response, whatever JSON that is', async () => {
  await db.write((s) => {
    s.idempotency.insert(aRecord('one'));
    s.idempotency.insert({ ...aRecord('two'), response: null });
  });
  const { requestHash, response } = aRecord('one');
  expect(await db.stores().idempotency.get('raise-flag', 'one')).toEqual({ requestHash, response });
  expect((await db.stores().idempotency.get('raise-flag', 'two'))?.response).toBeNull();
  expect(await db.stores().idempotency.get('other', 'one')).toBeUndefined();
});

it('takes a key once: whoever comes second runs again and finds the first answer', async () => {
  const key = newTestId<'key'>();
  let runs = 0;
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, at) =>
      db.commands.run(db.tenantId, async (s) => {
        runs += 1;
        const known = await s.idempotency.get('raise-flag', key);
        if (known) return known.response;
        s.idempotency.insert({ ...aRecord(key), response: at });
        return at;
      }),
    ),
  );
  expect(new Set(answers).size).toBe(1);
  expect(runs).toBeGreaterThan(8);
});

it('drops what is older than asked, in every tenant', async () => {
  const tenants = [newTestId<'tenant'>(), newTestId<'tenant'>()];
  for (const tenantId of tenants) {
    await db.write((s) => {
      for (let at = 0; at < 620; at += 1)
        s.idempotency.insert(aRecord(`old-${at}`, someMonday - 9_000));
      s.idempotency.insert(aRecord('new', someMonday));
    }, tenantId);
  }
  expect(await pruneIdempotencyBefore(db.database, someMonday - 5_000)).toBe(1_240);
  for (const tenantId of tenants) {
    expect(await db.stores(tenantId).idempotency.get('raise-flag', 'new')).toBeDefined();
    expect(await db.stores(tenantId).idempotency.get('raise-flag', 'old-3')).toBeUndefined();
  }
});
