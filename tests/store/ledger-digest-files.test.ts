import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keepDigests, readDigests } from '@causeway/bot/store/ledger-digest-files.js';
import { sealLedger } from '@causeway/bot/store/ledger-seal.js';
import { verifyLedger } from '@causeway/bot/store/ledger-verify.js';
import { hourMs } from '@causeway/shared/lib/instant.js';
import { someMonday } from '../builders/flag.js';
import { newTestId } from '../builders/ids.js';
import { aLedgerEntry } from '../builders/ledger-entry.js';
import { openTestDatabase, type TestDatabase } from '../harness/open-test-database.js';

let db: TestDatabase;
let folder: string;
let now = someMonday;

beforeEach(async () => {
  db = await openTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'causeway-digests-'));
});
afterEach(async () => {
  await db.close();
  await rm(folder, { recursive: true, force: true });
});

async function append(count: number, tenantId = db.tenantId): Promise<void> {
  const entries = Array.from({ length: count }, () => aLedgerEntry());
  await db.write((s) => s.ledger.append(entries), tenantId);
  await sealLedger(db.database, db.keys);
}

function keep() {
  now += hourMs;
  return keepDigests(db.database, folder, now);
}

async function cutOff(from: number): Promise<void> {
  const { dialect } = db.database;
  const [first, second] = [dialect.placeholder(1), dialect.placeholder(2)];
  const sql = `DELETE FROM ledger_record WHERE tenant_id = ${first} AND number >= ${second}`;
  await db.database.commit([{ kind: 'run', query: { sql, parameters: [db.tenantId, from] } }]);
}

describe('digests in a folder', () => {
  it('are kept each time the ledger has moved, for every tenant, and never overwritten', async () => {
    await keep();
    expect(await readdir(folder)).toEqual([]);
    const other = newTestId<'tenant'>();
    await append(2);
    await append(1, other);
    await keep();
    await keep();
    await append(3);
    await keep();
    expect(await readdir(folder)).toEqual([
      'ledger-digest-2026-01-05T14-00-00.000Z.json',
      'ledger-digest-2026-01-05T16-00-00.000Z.json',
    ]);
    const of = (tenantId: string) => (one: { tenantId: string }) => one.tenantId === tenantId;
    const digests = await readDigests(folder);
    expect(digests.filter(of(db.tenantId)).map(({ number }) => number)).toEqual([2, 5]);
    expect(digests.filter(of(other)).map(({ number }) => number)).toEqual([1, 1]);
    const options = { digests: digests.filter(of(db.tenantId)) };
    const verdict = await verifyLedger(db.database, db.keys, db.tenantId, options);
    expect(verdict).toMatchObject({ kind: 'complete', upTo: 5 });
  });

  it('are not moved on where the end was cut off, and say so every time', async () => {
    const other = newTestId<'tenant'>();
    await append(4);
    await keep();
    const [digest] = await readDigests(folder);
    await cutOff(3);
    await append(1, other);
    const said = `The record was cut off or written anew: ${db.tenantId} at or before record 4`;
    await expect(keep()).rejects.toThrow(said);
    await expect(keep()).rejects.toThrow(said);
    const digests = await readDigests(folder);
    expect(digests.filter(({ tenantId }) => tenantId === db.tenantId)).toEqual([digest, digest]);
    expect(digests.filter(({ tenantId }) => tenantId === other)).toHaveLength(1);
  });
});
