import { sealLedger } from '@causeway/bot/store/ledger-seal.js';
import { exportDigest, verifyLedger } from '@causeway/bot/store/ledger-verify.js';
import { someMonday } from '../builders/flag.js';
import { newTestId } from '../builders/ids.js';
import { aLedgerEntry } from '../builders/ledger-entry.js';
import { openTestDatabase, type TestDatabase } from '../harness/open-test-database.js';

let db: TestDatabase;
beforeEach(async () => {
  db = await openTestDatabase();
});
afterEach(() => db.close());

it('tells a subject’s history oldest first, with whoever acted', async () => {
  const subjectId = newTestId<'flag'>();
  const later = aLedgerEntry({
    subjectId,
    at: someMonday + 5,
    type: 'flag-claimed',
    actorId: null,
  });
  const first = aLedgerEntry({
    subjectId,
    personal: { reply: 'Äh, “no”.', list: [1, { a: null }] },
  });
  await db.write((s) => s.ledger.append([later, first, aLedgerEntry()]));
  expect(await db.stores().ledger.listOf('flag', subjectId)).toEqual([
    { ...first, isSealed: false },
    { ...later, isSealed: false },
  ]);
  expect(await db.stores().ledger.listOf('drill', subjectId)).toEqual([]);
  await sealLedger(db.database, db.keys);
  const history = await db.stores().ledger.listOf('flag', subjectId);
  expect(history.map((entry) => entry.isSealed)).toEqual([true, true]);
});

it('keeps nothing personal in the record itself', async () => {
  const entry = aLedgerEntry({ personal: { reply: 'my own words' } });
  await db.write((s) => s.ledger.append([entry]));
  const [record] = await db.database.reader.selectFrom('ledger_record').selectAll().execute();
  expect(JSON.stringify(record)).not.toContain(entry.actorId);
  expect(JSON.stringify(record)).not.toContain('my own words');
});

it('numbers records without gaps and feeds them in order', async () => {
  const programId = newTestId<'program'>();
  const entries = Array.from({ length: 7 }, (_, at) =>
    aLedgerEntry({ at: someMonday + at, programId: at === 3 ? programId : null }),
  );
  await db.write((s) => s.ledger.append(entries));
  expect(await db.stores().ledger.head()).toBe(0);
  expect(await sealLedger(db.database, db.keys)).toBe(7);
  expect(await db.stores().ledger.head()).toBe(7);
  const changes = await db.stores().ledger.changesAfter(2, 3);
  expect(changes).toEqual(
    [3, 4, 5].map((seq) => ({
      seq,
      type: 'flag-raised',
      subject: 'flag',
      subjectId: entries[seq - 1]?.subjectId,
      programId: seq === 4 ? programId : null,
    })),
  );
  expect(await db.stores().ledger.changesAfter(7, 3)).toEqual([]);
});

it('seals more than one batch, tenant by tenant, and does nothing the second time', async () => {
  const other = newTestId<'tenant'>();
  const many = Array.from({ length: 300 }, (_, at) => aLedgerEntry({ at: someMonday + at }));
  await db.write((s) => s.ledger.append(many));
  await db.write((s) => s.ledger.append([aLedgerEntry()]), other);
  expect(await sealLedger(db.database, db.keys)).toBe(301);
  expect(await sealLedger(db.database, db.keys)).toBe(0);
  const one = await verifyLedger(db.database, db.keys, db.tenantId);
  expect(one).toEqual({ kind: 'consistent', upTo: 300, notYetSealed: 0 });
  const two = await verifyLedger(db.database, db.keys, other);
  expect(two).toEqual({ kind: 'consistent', upTo: 1, notYetSealed: 0 });
});

it('stays one chain when several sealers work at once while records come in', async () => {
  const append = (at: number) =>
    db.write((s) => s.ledger.append([aLedgerEntry({ at: someMonday + at })]));
  for (let round = 0; round < 4; round += 1) {
    await Promise.all([
      ...Array.from({ length: 10 }, (_, at) => append(round * 10 + at)),
      sealLedger(db.database, db.keys),
      sealLedger(db.database, db.keys),
    ]);
  }
  await sealLedger(db.database, db.keys);
  const verdict = await verifyLedger(db.database, db.keys, db.tenantId);
  expect(verdict).toEqual({ kind: 'consistent', upTo: 40, notYetSealed: 0 });
});

it('leaves a tenant alone while another sealer holds its lease', async () => {
  await db.write((s) => s.ledger.append([aLedgerEntry()]));
  await sealLedger(db.database, db.keys);
  await db.write((s) => s.ledger.append([aLedgerEntry()]));
  const { dialect } = db.database;
  const until = (await db.database.now()) + 60_000;
  const lease = dialect.compiler
    .updateTable('ledger_head')
    .set({ leased_until_at: dialect.instant(until) as number })
    .compile();
  await db.database.commit([{ kind: 'run', query: lease as never }]);
  expect(await sealLedger(db.database, db.keys)).toBe(0);
});

it('exports a digest that a later verification is complete against', async () => {
  expect(await exportDigest(db.database, db.tenantId)).toBeUndefined();
  await db.write((s) => s.ledger.append([aLedgerEntry(), aLedgerEntry()]));
  await sealLedger(db.database, db.keys);
  const digest = await exportDigest(db.database, db.tenantId);
  if (!digest) throw new Error('There are sealed records');
  await db.write((s) => s.ledger.append([aLedgerEntry()]));
  await sealLedger(db.database, db.keys);
  await db.write((s) => s.ledger.append([aLedgerEntry()]));
  expect(await verifyLedger(db.database, db.keys, db.tenantId, { digests: [digest] })).toEqual({
    kind: 'complete',
    upTo: 2,
    consistentTo: 3,
    notYetSealed: 1,
  });
});
