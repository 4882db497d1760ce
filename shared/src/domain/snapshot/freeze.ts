import { canonicalJson } from '../../lib/canonical-json.js';
import type { Snapshot, SnapshotBody } from './snapshot.js';

/** SHA-256, hex. */
export type Hash = (text: string) => string;

export function freeze(taken: Omit<Snapshot, 'hash'>, hash: Hash): Snapshot {
  return { ...taken, hash: hash(canonicalJson(taken.body)) };
}

/** Whether it is, byte for byte, what was hashed. */
export function isIntact(
  snapshot: { readonly body: SnapshotBody; readonly hash: string },
  hash: Hash,
) {
  return hash(canonicalJson(snapshot.body)) === snapshot.hash;
}
