import { canonicalJson } from '@causeway/shared/lib/canonical-json.js';
import type { LedgerKeys } from './ledger-keys.js';
import { birthMac, chainHash, commitment, sealMac, type RecordContent } from './ledger-record.js';
import type { LedgerRow, PersonalRow } from './ledger-rows.js';

export type LedgerFault =
  /** A number is not there: deleted, or cut off at the end. */
  | 'missing'
  /** Its content is not what was marked when it was born, or it was never born here. */
  | 'changed'
  /** Its content is genuine and stands in the wrong place. */
  | 'out-of-place'
  /** A personal value beside it is not the one it commits to. */
  | 'personal-changed'
  /** The key that it names is not at hand, so nothing can be said. */
  | 'key-missing'
  /** All of it fits together and is not what the digest remembers. */
  | 'written-anew';

function parse(text: string): RecordContent | undefined {
  try {
    return JSON.parse(text) as RecordContent;
  } catch {
    return undefined;
  }
}

function columnsFit(row: LedgerRow, tenantId: string, content: RecordContent): boolean {
  return (
    content.tenantId === tenantId &&
    content.id === row.record_id &&
    content.at === row.recorded_at &&
    content.type === row.type &&
    content.subject === row.subject &&
    content.subjectId === row.subject_id &&
    (content.programId ?? '') === row.program_id
  );
}

function placeFault(
  keys: LedgerKeys,
  row: LedgerRow,
  place: { readonly number: number; readonly previous: string },
): LedgerFault | undefined {
  const { number, previous } = place;
  const expected = chainHash(keys, previous, {
    number,
    content: row.content_json,
    birthMac: row.birth_mac,
  });
  if (row.chain_hash !== expected) return 'out-of-place';
  const [keyId, mac] = (row.seal_mac ?? '').split(':');
  const seal = sealMac(keys, keyId ?? '', { number, chainHash: expected });
  if (seal === undefined)
    return keyId === '' || keyId === undefined ? 'out-of-place' : 'key-missing';
  return seal === mac ? undefined : 'out-of-place';
}

/** `place` is where the record should stand; null for one that is not sealed yet. */
export function findFault(
  keys: LedgerKeys,
  tenantId: string,
  row: LedgerRow,
  place: { readonly number: number; readonly previous: string } | null,
): LedgerFault | undefined {
  const mac = birthMac(keys, row.key_id, row.content_json);
  if (mac === undefined) return 'key-missing';
  if (mac !== row.birth_mac) return 'changed';
  const content = parse(row.content_json);
  if (!content || !columnsFit(row, tenantId, content)) return 'changed';
  return place ? placeFault(keys, row, place) : undefined;
}

/** Erased values are fine; others must be the ones the record commits to. */
export function findPersonalFault(
  keys: LedgerKeys,
  row: LedgerRow,
  personal: readonly PersonalRow[],
): LedgerFault | undefined {
  const committed = parse(row.content_json)?.personal ?? {};
  const fits = personal.every((value) => {
    const canonical = canonicalText(value.value_text);
    return (
      canonical === value.value_text &&
      committed[value.field] === commitment(keys, value.salt, value.value_text)
    );
  });
  return fits ? undefined : 'personal-changed';
}

function canonicalText(text: string): string | undefined {
  try {
    return canonicalJson(JSON.parse(text));
  } catch {
    return undefined;
  }
}
