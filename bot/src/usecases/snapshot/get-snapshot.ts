import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { maySeeEvidence } from '@causeway/shared/domain/access/permissions.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { SnapshotId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { hasPartByDelegation } from '../approval/authorities.js';
import type { Ports } from '../ports.js';

/** The very text that was hashed, for whoever checks it without us. */
export async function getSnapshot(
  ports: Ports,
  actor: Actor,
  query: { readonly snapshotId: SnapshotId },
): Promise<Outcome<{ id: SnapshotId; text: string; hash: string }, 'absent'>> {
  const stores = ports.read(actor.tenantId);
  const snapshot = await stores.snapshots.get(query.snapshotId);
  const text = snapshot && (await stores.snapshots.textOf(snapshot.id));
  if (!snapshot || text === undefined) return reject('absent');
  const { programId } = snapshot.body;
  const maySee =
    maySeeEvidence(actor, programId) ||
    (await hasPartByDelegation(stores, actor.personId, programId, ports.now()));
  if (!maySee) return reject('absent');
  return done({ id: snapshot.id, text, hash: snapshot.hash });
}
