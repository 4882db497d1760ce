import type { TenantId } from '@causeway/shared/lib/ids.js';
import type { ReadableDatabase } from '../db/database.js';
import type { LedgerKeys } from './ledger-keys.js';
import { findFault, findPersonalFault, type LedgerFault } from './ledger-faults.js';
import {
  getHead,
  listPersonalOfRecords,
  listSealedRecords,
  listUnsealedRecords,
  nextTenantWithHead,
  nextTenantWithRecords,
  type LedgerRow,
  type PersonalRow,
} from './ledger-rows.js';
import { genesisHash } from './ledger-record.js';

/** Kept outside the database: shows later that nothing up to this number was cut off or written anew. */
export interface LedgerDigest {
  readonly tenantId: TenantId;
  readonly number: number;
  readonly chainHash: string;
}

export type LedgerVerdict =
  /** The first record, in order, that is not what was written. */
  | {
      readonly kind: 'touched';
      readonly number: number | null;
      readonly recordId: string | null;
      readonly fault: LedgerFault;
    }
  /** Without a digest nobody can know whether the end was cut off. */
  | { readonly kind: 'consistent'; readonly upTo: number; readonly notYetSealed: number }
  | {
      readonly kind: 'complete';
      readonly upTo: number;
      readonly consistentTo: number;
      readonly notYetSealed: number;
    };

type Touched = Extract<LedgerVerdict, { kind: 'touched' }>;

const pageSize = 500;

type Remembered = ReadonlyMap<number, readonly string[]>;

function hashesByNumber(digests: readonly LedgerDigest[]): Remembered {
  const byNumber = new Map<number, string[]>();
  for (const { number, chainHash } of digests) {
    byNumber.set(number, [...(byNumber.get(number) ?? []), chainHash]);
  }
  return byNumber;
}

async function personalOf(
  database: ReadableDatabase,
  tenantId: string,
  rows: readonly LedgerRow[],
): Promise<ReadonlyMap<string, readonly PersonalRow[]>> {
  const personal = await listPersonalOfRecords(
    database,
    tenantId,
    rows.map((row) => row.record_id),
  );
  const byRecord = new Map<string, PersonalRow[]>();
  for (const row of personal) {
    const group = byRecord.get(row.record_id);
    if (group) group.push(row);
    else byRecord.set(row.record_id, [row]);
  }
  return byRecord;
}

function touched(row: LedgerRow, number: number | null, fault: LedgerFault): Touched {
  return { kind: 'touched', number, recordId: row.record_id, fault };
}

async function walkSealed(
  database: ReadableDatabase,
  keys: LedgerKeys,
  tenantId: string,
  remembered: Remembered,
): Promise<Touched | number> {
  let number = 0;
  let chainHash = genesisHash(keys, tenantId);
  for (;;) {
    const rows = await listSealedRecords(database, tenantId, number, pageSize);
    const personal = await personalOf(database, tenantId, rows);
    for (const row of rows) {
      number += 1;
      if (Number(row.number) !== number) {
        return { kind: 'touched', number, recordId: null, fault: 'missing' };
      }
      const fault =
        findFault(keys, tenantId, row, { number, previous: chainHash }) ??
        findPersonalFault(keys, row, personal.get(row.record_id) ?? []);
      if (fault) return touched(row, number, fault);
      chainHash = row.chain_hash ?? '';
      const isRemembered = (remembered.get(number) ?? []).every((hash) => hash === chainHash);
      if (!isRemembered) return touched(row, number, 'written-anew');
    }
    if (rows.length < pageSize) return number;
  }
}

async function walkUnsealed(
  database: ReadableDatabase,
  keys: LedgerKeys,
  tenantId: string,
): Promise<Touched | number> {
  let count = 0;
  let after = { at: -1, recordId: '' };
  for (;;) {
    const rows = await listUnsealedRecords(database, tenantId, after, pageSize);
    const personal = await personalOf(database, tenantId, rows);
    for (const row of rows) {
      const fault =
        findFault(keys, tenantId, row, null) ??
        findPersonalFault(keys, row, personal.get(row.record_id) ?? []);
      if (fault) return touched(row, null, fault);
      after = { at: row.recorded_at, recordId: row.record_id };
    }
    count += rows.length;
    if (rows.length < pageSize) return count;
  }
}

/**
 * Reads the tenant's whole ledger in order and stops at the first record that does not hold. The more
 * digests were kept, the closer they come to the first record of a ledger that was written anew.
 */
export async function verifyLedger(
  database: ReadableDatabase,
  keys: LedgerKeys,
  tenantId: TenantId,
  options: { readonly digests?: readonly LedgerDigest[] } = {},
): Promise<LedgerVerdict> {
  const digests = options.digests ?? [];
  const upTo = Math.max(0, ...digests.map(({ number }) => number));
  // Read before the records: what is sealed meanwhile lies behind it.
  const head = await getHead(database, tenantId);
  const walked = await walkSealed(database, keys, tenantId, hashesByNumber(digests));
  if (typeof walked !== 'number') return walked;
  if (walked < Math.max(Number(head?.number ?? 0), upTo)) {
    return { kind: 'touched', number: walked + 1, recordId: null, fault: 'missing' };
  }
  const notYetSealed = await walkUnsealed(database, keys, tenantId);
  if (typeof notYetSealed !== 'number') return notYetSealed;
  return digests.length > 0
    ? { kind: 'complete', upTo, consistentTo: walked, notYetSealed }
    : { kind: 'consistent', upTo: walked, notYetSealed };
}

/** Where the ledger stands, for keeping somewhere else. Undefined before the first sealed record. */
export async function exportDigest(
  database: ReadableDatabase,
  tenantId: TenantId,
): Promise<LedgerDigest | undefined> {
  const head = await getHead(database, tenantId);
  return head && { tenantId, number: Number(head.number), chainHash: head.chain_hash };
}

/** Every tenant that has a record or a head. */
export async function listLedgerTenants(database: ReadableDatabase): Promise<readonly TenantId[]> {
  const found = new Set<TenantId>();
  for (const next of [nextTenantWithRecords, nextTenantWithHead]) {
    let tenantId = await next(database, '');
    while (tenantId) {
      found.add(tenantId as TenantId);
      tenantId = await next(database, tenantId);
    }
  }
  return [...found].toSorted();
}
