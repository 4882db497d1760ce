import { readFile, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TenantId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { z } from 'zod';
import type { ReadableDatabase } from '../db/database.js';
import { listSealedRecords } from './ledger-rows.js';
import { exportDigest, listLedgerTenants, type LedgerDigest } from './ledger-verify.js';

const digestsSchema = z.array(
  z.object({ tenantId: z.string(), number: z.number().int().min(0), chainHash: z.string() }),
);

const namePattern = /^ledger-digest-.+\.json$/;

/** Sorts by time. */
function nameAt(now: Instant): string {
  return `ledger-digest-${new Date(now).toISOString().replaceAll(':', '-')}.json`;
}

async function readFileOfDigests(file: string): Promise<readonly LedgerDigest[]> {
  const digests = digestsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  return digests.map((digest) => ({ ...digest, tenantId: digest.tenantId as TenantId }));
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => namePattern.test(name));
  return names.toSorted().map((name) => join(folder, name));
}

/** What one file remembers, or every file of a folder. */
export async function readDigests(place: string): Promise<readonly LedgerDigest[]> {
  const isFolder = (await stat(place)).isDirectory();
  const files = isFolder ? await filesIn(place) : [place];
  return (await Promise.all(files.map(readFileOfDigests))).flat();
}

/** Where every tenant's ledger stands. */
export async function listDigests(database: ReadableDatabase): Promise<readonly LedgerDigest[]> {
  const tenants = await listLedgerTenants(database);
  const digests = await Promise.all(tenants.map((tenantId) => exportDigest(database, tenantId)));
  return digests.filter((digest) => digest !== undefined);
}

export async function writeDigests(file: string, digests: readonly LedgerDigest[]): Promise<void> {
  const unfinished = `${file}.unfinished`;
  await writeFile(unfinished, `${JSON.stringify(digests, null, 2)}\n`);
  await rename(unfinished, file);
}

async function stillHolds(database: ReadableDatabase, digest: LedgerDigest): Promise<boolean> {
  const { tenantId, number, chainHash } = digest;
  if (number === 0) return true;
  const [row] = await listSealedRecords(database, tenantId, number - 1, 1);
  return Number(row?.number) === number && row?.chain_hash === chainHash;
}

/**
 * Writes down in another file each time where the ledgers stand, if they have moved. One that does not
 * bear out its last digest keeps it, and is named in what is thrown when the others are written.
 */
export async function keepDigests(
  database: ReadableDatabase,
  folder: string,
  now: Instant,
): Promise<void> {
  const newest = (await filesIn(folder)).at(-1);
  const before = newest === undefined ? [] : await readFileOfDigests(newest);
  const current = await listDigests(database);
  const checked = await Promise.all(before.map((digest) => stillHolds(database, digest)));
  const broken = before.filter((_, at) => !checked[at]);
  const isBroken = (tenantId: string) => broken.some((one) => one.tenantId === tenantId);
  const next = [...current.filter(({ tenantId }) => !isBroken(tenantId)), ...broken];
  const hasMoved = JSON.stringify(next) !== JSON.stringify(before);
  if (hasMoved && next.length > 0) await writeDigests(join(folder, nameAt(now)), next);
  if (broken.length === 0) return;
  const places = broken.map(({ tenantId, number }) => `${tenantId} at or before record ${number}`);
  throw new Error(`The record was cut off or written anew: ${places.join(', ')}`);
}
