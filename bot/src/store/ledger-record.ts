import { canonicalJson } from '@causeway/shared/lib/canonical-json.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { LedgerKeys } from './ledger-keys.js';

/** How a record is written down, marked and chained. The offline verifier computes the same. */
export interface RecordContent {
  readonly format: 1;
  readonly tenantId: string;
  readonly id: string;
  readonly at: Instant;
  readonly type: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly programId: string | null;
  readonly body: Readonly<Record<string, unknown>>;
  /** Commitments; what they commit to can be deleted without touching the record. */
  readonly personal: Readonly<Record<string, string>>;
}

/** The field under which the person who acted is committed to. */
export const actorField = 'actor';

export function commitment(keys: LedgerKeys, salt: string, canonicalValue: string): string {
  return keys.digest(`${salt}\n${canonicalValue}`);
}

export function contentText(content: RecordContent): string {
  return canonicalJson(content);
}

export function birthMac(keys: LedgerKeys, keyId: string, content: string): string | undefined {
  return keys.mac(keyId, `record\n${content}`);
}

export function genesisHash(keys: LedgerKeys, tenantId: string): string {
  return keys.digest(`causeway ledger\n${tenantId}`);
}

/** All that the chain holds of a record; without the record nothing can be read or guessed from it. */
export function recordDigest(keys: LedgerKeys, mac: string, content: string): string {
  return keys.digest(`${mac}\n${content}`);
}

export function chainHash(
  keys: LedgerKeys,
  previous: string,
  record: { readonly number: number; readonly content: string; readonly birthMac: string },
): string {
  const digest = recordDigest(keys, record.birthMac, record.content);
  return keys.digest(`${previous}\n${record.number}\n${digest}`);
}

/** Without it, somebody who writes to the database could drop a record and chain the rest anew. */
export function sealMac(
  keys: LedgerKeys,
  keyId: string,
  record: { readonly number: number; readonly chainHash: string },
): string | undefined {
  return keys.mac(keyId, `seal\n${record.number}\n${record.chainHash}`);
}
