import { sql } from 'kysely';
import type { Database } from '../db/database.js';
import { ConflictError } from '../db/errors.js';
import type { Write } from '../db/query.js';
import { insertQuery, statement } from '../db/statement.js';
import type { LedgerKeys } from './ledger-keys.js';
import { chainHash, genesisHash, sealMac } from './ledger-record.js';

/** Small enough for one statement batch on SQL Server and a few milliseconds on the embedded database. */
const batchSize = 250;
const leaseMs = 10_000;

const listUnsealed = statement<{ limit: number }>()((db, arg, dialect) =>
  db
    .selectFrom('ledger_record')
    .select(['tenant_id', 'record_id', 'content_json', 'key_id', 'birth_mac'])
    .where('number', 'is', null)
    .orderBy('recorded_at')
    .orderBy('tenant_id')
    .orderBy('record_id')
    .modifyEnd(dialect.limit(arg('limit')))
    .compile(),
);

type UnsealedRow = {
  readonly tenant_id: string;
  readonly record_id: string;
  readonly content_json: string;
  readonly key_id: string;
  readonly birth_mac: string;
};

type HeadRow = {
  readonly number: number;
  readonly chain_hash: string;
  readonly lease_number: number;
};
const headColumns = ['number', 'chain_hash', 'lease_number'];

const takeLease = statement<{ tenantId: string; nowAt: number; leaseMs: number }>()(
  (db, arg, dialect) =>
    sql<HeadRow>`
      update ledger_head
      set lease_number = ledger_head.lease_number + 1,
        leased_until_at = ${dialect.nowPlusMs(arg('nowAt'), arg('leaseMs'))}
      ${dialect.outputBefore('inserted', headColumns)}
      where tenant_id = ${arg('tenantId')}
        and leased_until_at <= ${dialect.now(arg('nowAt'))}
      ${dialect.outputAfter('ledger_head', headColumns)}`.compile(db),
);

const hasHead = statement<{ tenantId: string }>()((db, arg) =>
  db.selectFrom('ledger_head').select('number').where('tenant_id', '=', arg('tenantId')).compile(),
);

const sealRecord = statement<{
  tenantId: string;
  recordId: string;
  number: number;
  chainHash: string;
  sealMac: string;
}>()((db, arg) =>
  db
    .updateTable('ledger_record')
    .set({ number: arg('number'), chain_hash: arg('chainHash'), seal_mac: arg('sealMac') })
    .where('tenant_id', '=', arg('tenantId'))
    .where('record_id', '=', arg('recordId'))
    .where('number', 'is', null)
    .compile(),
);

/** Guarded by the number it started from and by its own lease, and gives the lease back. */
const advanceHead = statement<{
  tenantId: string;
  before: number;
  leaseNumber: number;
  number: number;
  chainHash: string;
  freeAt: number;
}>()((db, arg) =>
  db
    .updateTable('ledger_head')
    .set({
      number: arg('number'),
      chain_hash: arg('chainHash'),
      leased_until_at: arg('freeAt'),
    })
    .where('tenant_id', '=', arg('tenantId'))
    .where('number', '=', arg('before'))
    .where('lease_number', '=', arg('leaseNumber'))
    .compile(),
);

const giveLeaseBack = statement<{ tenantId: string; leaseNumber: number; freeAt: number }>()(
  (db, arg) =>
    db
      .updateTable('ledger_head')
      .set({ leased_until_at: arg('freeAt') })
      .where('tenant_id', '=', arg('tenantId'))
      .where('lease_number', '=', arg('leaseNumber'))
      .compile(),
);

/** Any instant in the past. */
const freeAt = 0;

async function ensureHead(database: Database, keys: LedgerKeys, tenantId: string): Promise<void> {
  const { dialect } = database;
  if ((await database.read(hasHead.bind(dialect, { tenantId }))).length > 0) return;
  const query = insertQuery(dialect, 'ledger_head', {
    tenant_id: tenantId,
    number: 0,
    chain_hash: genesisHash(keys, tenantId),
    lease_number: 0,
    leased_until_at: freeAt,
  });
  await database.commit([{ kind: 'run', query }]).catch(ignoreConflict);
}

/** Another sealer was faster; it has done the same. */
function ignoreConflict(error: unknown): void {
  if (!(error instanceof ConflictError)) throw error;
}

function sealWrites(
  database: Database,
  keys: LedgerKeys,
  head: HeadRow,
  rows: readonly UnsealedRow[],
): readonly Write[] {
  const { dialect } = database;
  const before = Number(head.number);
  const writes: Write[] = [];
  let hash = head.chain_hash;
  let number = before;
  for (const row of rows) {
    number += 1;
    hash = chainHash(keys, hash, {
      number,
      content: row.content_json,
      birthMac: row.birth_mac,
    });
    const mac = sealMac(keys, keys.currentId, { number, chainHash: hash });
    if (mac === undefined) throw new Error(`The ledger's key ${keys.currentId} is not at hand`);
    const args = {
      tenantId: row.tenant_id,
      recordId: row.record_id,
      number,
      chainHash: hash,
      sealMac: `${keys.currentId}:${mac}`,
    };
    writes.push({ kind: 'expect-one', query: sealRecord.bind(dialect, args) });
  }
  const tenantId = rows[0]?.tenant_id ?? '';
  const advance = { tenantId, before, leaseNumber: head.lease_number, number, chainHash: hash };
  writes.push({
    kind: 'expect-one',
    query: advanceHead.bind(dialect, { ...advance, freeAt }),
  });
  return writes;
}

async function sealTenant(
  database: Database,
  keys: LedgerKeys,
  tenantId: string,
  rows: readonly UnsealedRow[],
): Promise<number> {
  const nowAt = database.processNow();
  const lease = takeLease.bind(database.dialect, { tenantId, nowAt, leaseMs });
  let [head] = await database.run(lease);
  if (!head) {
    await ensureHead(database, keys, tenantId);
    [head] = await database.run(lease);
  }
  if (!head) return 0;
  try {
    await database.commit(sealWrites(database, keys, head, rows));
    return rows.length;
  } catch (error) {
    // Somebody sealed between our reading and our lease; what is left is read again next time.
    ignoreConflict(error);
    const args = { tenantId, leaseNumber: head.lease_number, freeAt };
    const query = giveLeaseBack.bind(database.dialect, args);
    await database.commit([{ kind: 'run', query }]);
    return 0;
  }
}

function byTenant(rows: readonly UnsealedRow[]): ReadonlyMap<string, UnsealedRow[]> {
  const groups = new Map<string, UnsealedRow[]>();
  for (const row of rows) {
    const group = groups.get(row.tenant_id);
    if (group) group.push(row);
    else groups.set(row.tenant_id, [row]);
  }
  return groups;
}

/**
 * Gives the committed records that have none their numbers and chains them. One index seek when there
 * is nothing to do. Several servers may call it: the head's lease lets one of them work on a tenant.
 */
export async function sealLedger(database: Database, keys: LedgerKeys): Promise<number> {
  let sealed = 0;
  for (;;) {
    const query = listUnsealed.bind(database.dialect, { limit: batchSize });
    const rows = await database.read(query);
    let sealedNow = 0;
    for (const [tenantId, group] of byTenant(rows)) {
      sealedNow += await sealTenant(database, keys, tenantId, group);
    }
    sealed += sealedNow;
    if (rows.length < batchSize || sealedNow === 0) return sealed;
  }
}
