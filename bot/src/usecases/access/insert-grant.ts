import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { Grant } from '@causeway/shared/domain/access/grant.js';
import type { Stores } from '../../store/stores.js';
import { recheckSoon } from '../approval/recheck-soon.js';
import { appendEntry } from '../ledger/append-entry.js';
import type { Ports } from '../ports.js';

/** Gives one person one role and puts that on record; whether that may be is asked before. */
export async function insertGrant(
  ports: Ports,
  stores: Stores,
  actor: Actor,
  given: Pick<Grant, 'programId' | 'personId' | 'role'>,
): Promise<Grant> {
  const grant: Grant = {
    id: ports.newId<'grant'>(),
    ...given,
    grantedBy: actor.personId,
    grantedAt: ports.now(),
  };
  stores.grants.insert(grant);
  appendEntry(ports, stores, actor, {
    type: 'grant-added',
    subject: 'access',
    subjectId: grant.id,
    programId: grant.programId,
    body: { role: grant.role },
    personal: { to: grant.personId },
  });
  await recheckSoon(stores, grant.programId, grant.grantedAt);
  return grant;
}
