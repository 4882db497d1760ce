import type { PersonRef } from '@causeway/shared/api/values.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { isAdministrator } from '@causeway/shared/domain/access/permissions.js';
import type { TenantRole } from '@causeway/shared/domain/person/person.js';
import { isAbsent } from '@causeway/shared/domain/person/person.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';

type Found = PersonRef & { tenantRoles: TenantRole[] };

/** For naming people in charters and grants; whoever names nobody has no use for it. */
export async function searchPeople(
  ports: Ports,
  actor: Actor,
  query: { readonly startsWith: string },
): Promise<Outcome<{ people: Found[] }, 'forbidden'>> {
  if (!isAdministrator(actor) && actor.grants.length === 0) return reject('forbidden');
  const found = await ports.read(actor.tenantId).persons.search(query.startsWith, 20);
  const now = ports.now();
  return done({
    people: found.map((person) => ({
      id: person.id,
      name: person.name,
      isAbsent: isAbsent(person, now),
      tenantRoles: isAdministrator(actor) ? [...person.tenantRoles] : [],
    })),
  });
}
