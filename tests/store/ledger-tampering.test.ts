import { createLedgerKeys } from '@causeway/bot/store/ledger-keys.js';
import { chainHash, commitment, genesisHash } from '@causeway/bot/store/ledger-record.js';
import { sealLedger } from '@causeway/bot/store/ledger-seal.js';
import {
  exportDigest,
  verifyLedger,
  type LedgerDigest,
} from '@causeway/bot/store/ledger-verify.js';
import type { LedgerRecordTable } from '@causeway/bot/db/schema.js';
import { someMonday } from '../builders/flag.js';
import { newTestId } from '../builders/ids.js';
import { aLedgerEntry } from '../builders/ledger-entry.js';
import { openTestDatabase, type TestDatabase } from '../harness/open-test-database.js';

const records = 9;
const writer = newTestId<'person'>();
let db: TestDatabase;

beforeEach(async () => {
  db = await openTestDatabase();
  const entries = Array.from({ length: records }, (_, at) =>
    aLedgerEntry({
      at: someMonday + at,
      body: { step: at },
      actorId: at % 2 === 0 ? writer : newTestId<'person'>(),
      personal: { reply: `Words ${at}` },
    }),
  );
  await db.write((s) => s.ledger.append(entries));
  await sealLedger(db.database, db.keys);
});
afterEach(() => db.close());

/** What somebody with write access to the database, and without the key, can do. */
async function tamper(sql: string, ...values: readonly (string | number | null)[]): Promise<void> {
  const parts = sql.split('?');
  const text = parts
    .map((part, at) => (at === 0 ? part : db.database.dialect.placeholder(at) + part))
    .join('');
  await db.database.commit([{ kind: 'run', query: { sql: text, parameters: values } }]);
}

async function allRecords(): Promise<LedgerRecordTable[]> {
  return db.database.reader.selectFrom('ledger_record').selectAll().orderBy('number').execute();
}

function verify(...digests: readonly (LedgerDigest | undefined)[]) {
  return verifyLedger(db.database, db.keys, db.tenantId, {
    digests: digests.filter((digest) => digest !== undefined),
  });
}

/** Chains everything anew from the content that lies there, as anybody can who knows SHA-256. */
async function chainAnew(): Promise<void> {
  const rows = await allRecords();
  let hash = genesisHash(db.keys, db.tenantId);
  let number = 0;
  // Numbers move out of the way first, for they are unique.
  await tamper('UPDATE ledger_record SET number = number + 1000');
  for (const row of rows) {
    number += 1;
    hash = chainHash(db.keys, hash, {
      number,
      content: row.content_json,
      birthMac: row.birth_mac,
    });
    const sql = 'UPDATE ledger_record SET number = ?, chain_hash = ? WHERE record_id = ?';
    await tamper(sql, number, hash, row.record_id);
  }
  await tamper('UPDATE ledger_head SET number = ?, chain_hash = ?', number, hash);
}

it('is consistent when nobody touched it', async () => {
  expect(await verify()).toEqual({ kind: 'consistent', upTo: records, notYetSealed: 0 });
});

it.each([
  ['content', `content_json = REPLACE(content_json, '"step":3', '"step":8')`],
  ['time', 'recorded_at = (SELECT MAX(recorded_at) FROM ledger_record)'],
  ['type', `type = 'flag-dismissed'`],
  ['subject', `subject_id = (SELECT MAX(subject_id) FROM ledger_record)`],
  ['program', `program_id = 'someone-elses'`],
])('names the record whose %s was edited', async (_what, assignment) => {
  await tamper(`UPDATE ledger_record SET ${assignment} WHERE number = 4`);
  expect(await verify()).toMatchObject({ kind: 'touched', number: 4, fault: 'changed' });
});

it('names the number that was deleted', async () => {
  await tamper('DELETE FROM ledger_record WHERE number = 5');
  expect(await verify()).toMatchObject({ kind: 'touched', number: 5, fault: 'missing' });
});

it('names the first record after a deletion that was chained anew', async () => {
  await tamper('DELETE FROM ledger_record WHERE number = 5');
  await chainAnew();
  expect(await verify()).toMatchObject({ kind: 'touched', number: 5, fault: 'out-of-place' });
});

it('names a record that was made up, sealed or not', async () => {
  const [row] = await allRecords();
  if (!row) throw new Error('There are records');
  const id = newTestId<'ledger-record'>();
  const content = row.content_json.replaceAll(row.record_id, id);
  await tamper(
    'UPDATE ledger_record SET record_id = ?, content_json = ? WHERE number = 9',
    id,
    content,
  );
  expect(await verify()).toMatchObject({ kind: 'touched', number: 9, fault: 'changed' });
  await tamper('UPDATE ledger_record SET number = NULL, chain_hash = NULL WHERE number = 9');
  await tamper('UPDATE ledger_head SET number = 8');
  expect(await verify()).toMatchObject({ kind: 'touched', number: null, recordId: id });
});

it.each([
  [2, 7],
  [4, 5],
])('names the earlier of two records that changed places (%i and %i)', async (one, other) => {
  await tamper('UPDATE ledger_record SET number = 1000 WHERE number = ?', one);
  await tamper('UPDATE ledger_record SET number = ? WHERE number = ?', one, other);
  await tamper('UPDATE ledger_record SET number = ? WHERE number = 1000', other);
  expect(await verify()).toMatchObject({ kind: 'touched', number: one, fault: 'out-of-place' });
});

it('names the first record of a chain that was put into another order and chained anew', async () => {
  await tamper('UPDATE ledger_record SET number = 1000 WHERE number = 3');
  await tamper('UPDATE ledger_record SET number = 3 WHERE number = 6');
  await tamper('UPDATE ledger_record SET number = 6 WHERE number = 1000');
  await chainAnew();
  expect(await verify()).toMatchObject({ kind: 'touched', number: 3, fault: 'out-of-place' });
});

it('names a record that was edited together with every hash behind it', async () => {
  await tamper(
    `UPDATE ledger_record SET content_json = REPLACE(content_json, '"step":2', '"step":9') WHERE number = 3`,
  );
  await chainAnew();
  expect(await verify()).toMatchObject({ kind: 'touched', number: 3, fault: 'changed' });
});

it('sees that the end was cut off while the head still remembers it', async () => {
  await tamper('DELETE FROM ledger_record WHERE number >= 8');
  expect(await verify()).toMatchObject({ kind: 'touched', number: 8, fault: 'missing' });
});

it('sees that the end and the head were cut off by the digest kept outside alone', async () => {
  const digest = await exportDigest(db.database, db.tenantId);
  const [kept] = (await allRecords()).slice(6, 7);
  await tamper('DELETE FROM ledger_record WHERE number >= 8');
  await tamper('UPDATE ledger_head SET number = 7, chain_hash = ?', kept?.chain_hash ?? '');
  expect(await verify()).toEqual({ kind: 'consistent', upTo: 7, notYetSealed: 0 });
  expect(await verify(digest)).toMatchObject({ kind: 'touched', number: 8, fault: 'missing' });
});

it('sees by the digest that everything was written anew with the key', async () => {
  const digest = await exportDigest(db.database, db.tenantId);
  await tamper('DELETE FROM ledger_personal');
  await tamper('DELETE FROM ledger_record');
  await tamper('DELETE FROM ledger_head');
  await db.write((s) =>
    s.ledger.append(
      Array.from({ length: records }, (_, at) => aLedgerEntry({ at: someMonday + at })),
    ),
  );
  await sealLedger(db.database, db.keys);
  expect(await verify()).toMatchObject({ kind: 'consistent' });
  expect(await verify(digest)).toMatchObject({ kind: 'touched', fault: 'written-anew' });
});

it('comes the closer to where that began the more digests were kept', async () => {
  const kept = await exportDigest(db.database, db.tenantId);
  await db.write((s) => s.ledger.append([aLedgerEntry({ at: someMonday + records })]));
  await sealLedger(db.database, db.keys);
  const later = await exportDigest(db.database, db.tenantId);
  await tamper('DELETE FROM ledger_record WHERE number = ?', records + 1);
  await tamper('UPDATE ledger_head SET number = ?, chain_hash = ?', records, kept?.chainHash ?? '');
  await db.write((s) => s.ledger.append([aLedgerEntry({ at: someMonday + records })]));
  await sealLedger(db.database, db.keys);
  expect(await verify(kept)).toMatchObject({ kind: 'complete', upTo: records });
  const touched = { kind: 'touched', number: records + 1, fault: 'written-anew' };
  expect(await verify(kept, later)).toMatchObject(touched);
});

it('names a record whose personal value was exchanged, even with a fitting salt', async () => {
  const value = '"Other words"';
  await tamper(
    'UPDATE ledger_personal SET value_text = ? WHERE field = ? AND record_id = (SELECT record_id FROM ledger_record WHERE number = 6)',
    value,
    'reply',
  );
  expect(await verify()).toMatchObject({ kind: 'touched', number: 6, fault: 'personal-changed' });
  expect(commitment(db.keys, 'salt', value)).toHaveLength(64);
});

it('stays consistent when everything personal of one person is erased', async () => {
  const digest = await exportDigest(db.database, db.tenantId);
  await tamper('DELETE FROM ledger_personal WHERE person_id = ?', writer);
  expect(await verify(digest)).toMatchObject({ kind: 'complete', upTo: records });
  const left = await db.database.reader.selectFrom('ledger_personal').selectAll().execute();
  expect(JSON.stringify(left)).not.toContain(writer);
  expect(left).not.toHaveLength(0);
});

it('says that it cannot judge records whose key is not at hand', async () => {
  const others = createLedgerKeys({ id: 'other', secret: Buffer.alloc(32, 9) });
  expect(await verifyLedger(db.database, others, db.tenantId)).toMatchObject({
    kind: 'touched',
    number: 1,
    fault: 'key-missing',
  });
});

it('goes on verifying after the key was changed', async () => {
  const next = createLedgerKeys({ id: 'next', secret: Buffer.alloc(32, 9) }, [
    { id: 'test', secret: Buffer.alloc(32, 7) },
  ]);
  await db.write((s) => s.ledger.append([aLedgerEntry({ at: someMonday + 99 })]));
  await sealLedger(db.database, next);
  expect(await verifyLedger(db.database, next, db.tenantId)).toEqual({
    kind: 'consistent',
    upTo: records + 1,
    notYetSealed: 0,
  });
});
