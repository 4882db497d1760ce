import { sealLedger } from '@causeway/bot/store/ledger-seal.js';
import { someMonday } from '../builders/flag.js';
import { newTestId } from '../builders/ids.js';
import { aLedgerEntry } from '../builders/ledger-entry.js';
import { sha256 } from '../builders/snapshot.js';
import { openTestDatabase, type TestDatabase } from '../harness/open-test-database.js';

const subjectId = newTestId<'flag'>();
let db: TestDatabase;
beforeEach(async () => {
  db = await openTestDatabase();
});
afterEach(() => db.close());

async function append(count: number): Promise<void> {
  const entries = Array.from({ length: count }, (_, at) =>
    aLedgerEntry({
      at: someMonday + at,
      ...(at % 2 === 0 && { subjectId }),
      personal: { reply: `Wörter ${String(at)}` },
    }),
  );
  await db.write((s) => s.ledger.append(entries));
}

it('gives a subject’s records as they were written down, with what they commit to', async () => {
  await append(4);
  const { ledgerProofs } = db.stores();
  const unsealed = await ledgerProofs.recordsOf('flag', subjectId);
  expect(unsealed.map(({ number }) => number)).toEqual([null, null]);
  await sealLedger(db.database, db.keys);
  const records = await ledgerProofs.recordsOf('flag', subjectId);
  expect(records.map(({ number }) => number)).toEqual([1, 3]);
  for (const { content, personal } of records) {
    const committed = (JSON.parse(content) as { personal: Record<string, string> }).personal;
    expect(Object.keys(personal).toSorted()).toEqual(['actor', 'reply']);
    for (const [field, { salt, value }] of Object.entries(personal)) {
      expect(sha256(`${salt}\n${value}`)).toBe(committed[field]);
    }
  }
  expect(await ledgerProofs.recordsOf('drill', subjectId)).toEqual([]);
  expect(await db.stores(newTestId<'tenant'>()).ledgerProofs.recordsOf('flag', subjectId)).toEqual(
    [],
  );
});

it('gives the chain between two numbers, each link following from the one before', async () => {
  const length = 1_203;
  await append(length);
  await sealLedger(db.database, db.keys);
  const { ledgerProofs } = db.stores();
  const whole = await ledgerProofs.chain(1, length);
  expect(whole.previous).toBe(sha256(`causeway ledger\n${db.tenantId}`));
  expect(whole.links.map(({ number }) => number)).toEqual(
    Array.from({ length }, (_, at) => at + 1),
  );
  let previous = whole.previous;
  for (const { number, digest, hash } of whole.links) {
    expect(hash).toBe(sha256(`${previous}\n${String(number)}\n${digest}`));
    previous = hash;
  }
  const [first, ...rest] = whole.links;
  expect(await ledgerProofs.chain(2, length)).toEqual({ previous: first?.hash, links: rest });
  expect((await ledgerProofs.chain(7, 7)).links).toEqual([whole.links[6]]);
});
