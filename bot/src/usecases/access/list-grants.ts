import type { GrantView } from '@causeway/shared/api/programs.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { Grant } from '@causeway/shared/domain/access/grant.js';
import { isAdministrator, mayGrant } from '@causeway/shared/domain/access/permissions.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import { namePeople } from '../person/name-people.js';
import type { Ports } from '../ports.js';

export async function viewGrants(
  ports: Ports,
  stores: Stores,
  grants: readonly Grant[],
  viewer: Actor,
): Promise<GrantView[]> {
  const people = grants.flatMap((grant) => [grant.personId, grant.grantedBy]);
  const names = await namePeople(stores, people, ports.now());
  const programs = new Map((await stores.programs.list()).map(({ id, name }) => [id, name]));
  return grants.map((grant) => ({
    id: grant.id,
    program: { id: grant.programId, name: programs.get(grant.programId) ?? '' },
    person: names.of(grant.personId),
    role: grant.role,
    grantedBy: names.of(grant.grantedBy),
    grantedAt: grant.grantedAt,
    mayRevoke: mayGrant(viewer, grant.programId),
  }));
}

/** An administrator sees all, a program manager those of their programs. */
export async function listGrants(
  ports: Ports,
  actor: Actor,
): Promise<Outcome<{ grants: GrantView[] }, 'forbidden'>> {
  const managed = actor.grants
    .map((grant) => grant.programId)
    .filter((programId) => mayGrant(actor, programId));
  if (!isAdministrator(actor) && managed.length === 0) return reject('forbidden');
  const stores = ports.read(actor.tenantId);
  const grants = await stores.grants.list(isAdministrator(actor) ? undefined : managed);
  return done({ grants: await viewGrants(ports, stores, grants, actor) });
}
