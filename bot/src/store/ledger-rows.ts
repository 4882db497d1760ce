import type { Instant } from '@causeway/shared/lib/instant.js';
import type { ReadableDatabase } from '../db/database.js';
import type { LedgerPersonalTable, LedgerRecordTable } from '../db/schema.js';
import { statement } from '../db/statement.js';

/** What the verifier reads. */
export type LedgerRow = LedgerRecordTable;
export type PersonalRow = Omit<LedgerPersonalTable, 'tenant_id'>;

type Of = { tenantId: string };

const selectHead = statement<Of>()((db, arg) =>
  db
    .selectFrom('ledger_head')
    .select(['number', 'chain_hash'])
    .where('tenant_id', '=', arg('tenantId'))
    .compile(),
);

const selectSealed = statement<Of & { number: number; limit: number }>()((db, arg, dialect) =>
  db
    .selectFrom('ledger_record')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('number', '>', arg('number'))
    .orderBy('number')
    .modifyEnd(dialect.limit(arg('limit')))
    .compile(),
);

const selectUnsealed = statement<Of & { recordedAt: number; recordId: string; limit: number }>()(
  (db, arg, dialect) =>
    db
      .selectFrom('ledger_record')
      .selectAll()
      .where('tenant_id', '=', arg('tenantId'))
      .where('number', 'is', null)
      .where('recorded_at', '>=', arg('recordedAt'))
      .where((eb) =>
        eb.or([eb('recorded_at', '>', arg('recordedAt')), eb('record_id', '>', arg('recordId'))]),
      )
      .orderBy('recorded_at')
      .orderBy('record_id')
      .modifyEnd(dialect.limit(arg('limit')))
      .compile(),
);

const selectPersonal = statement<Of & { first: string; last: string }>()((db, arg) =>
  db
    .selectFrom('ledger_personal')
    .select(['record_id', 'field', 'person_id', 'salt', 'value_text'])
    .where('tenant_id', '=', arg('tenantId'))
    .where('record_id', '>=', arg('first'))
    .where('record_id', '<=', arg('last'))
    .compile(),
);

const selectTenantWithRecords = statement<Of>()((db, arg) =>
  db
    .selectFrom('ledger_record')
    .select((eb) => eb.fn.min('tenant_id').as('tenant_id'))
    .where('tenant_id', '>', arg('tenantId'))
    .compile(),
);

const selectTenantWithHead = statement<Of>()((db, arg) =>
  db
    .selectFrom('ledger_head')
    .select((eb) => eb.fn.min('tenant_id').as('tenant_id'))
    .where('tenant_id', '>', arg('tenantId'))
    .compile(),
);

export async function getHead(database: ReadableDatabase, tenantId: string) {
  return (await database.read(selectHead.bind(database.dialect, { tenantId })))[0];
}

export function listSealedRecords(
  database: ReadableDatabase,
  tenantId: string,
  number: number,
  limit: number,
): Promise<readonly LedgerRow[]> {
  return database.read(selectSealed.bind(database.dialect, { tenantId, number, limit }));
}

export function listUnsealedRecords(
  database: ReadableDatabase,
  tenantId: string,
  after: { readonly at: Instant; readonly recordId: string },
  limit: number,
): Promise<readonly LedgerRow[]> {
  const args = { tenantId, recordedAt: after.at, recordId: after.recordId, limit };
  return database.read(selectUnsealed.bind(database.dialect, args));
}

/** Ids rise with time, so the records of a page lie close together and one range holds their rows. */
export async function listPersonalOfRecords(
  database: ReadableDatabase,
  tenantId: string,
  recordIds: readonly string[],
): Promise<readonly PersonalRow[]> {
  const sorted = recordIds.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  return database.read(selectPersonal.bind(database.dialect, { tenantId, first, last }));
}

export async function nextTenantWithRecords(
  database: ReadableDatabase,
  tenantId: string,
): Promise<string | null> {
  const query = selectTenantWithRecords.bind(database.dialect, { tenantId });
  return (await database.read(query))[0]?.tenant_id ?? null;
}

export async function nextTenantWithHead(
  database: ReadableDatabase,
  tenantId: string,
): Promise<string | null> {
  const query = selectTenantWithHead.bind(database.dialect, { tenantId });
  return (await database.read(query))[0]?.tenant_id ?? null;
}
