import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { Person, TenantRole } from '@causeway/shared/domain/person/person.js';
import { defaultWorkingTime } from '@causeway/shared/domain/person/person.js';
import type { PersonId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';

export interface Identity {
  readonly tenantId: TenantId;
  readonly personId: PersonId;
  /** As the directory spells it; empty where an edge was not told. */
  readonly name: string;
  /** From the token; undefined where the edge carries no roles, as in a chat. */
  readonly tenantRoles: readonly TenantRole[] | undefined;
  /** What their client speaks, `de-AT` say; it counts at the first meeting, later their own setting does. */
  readonly language?: string | undefined;
}

function sameRoles(a: readonly TenantRole[], b: readonly TenantRole[]): boolean {
  return a.length === b.length && a.every((role) => b.includes(role));
}

function met(known: Person | undefined, identity: Identity): Person {
  const { personId, name, tenantRoles } = identity;
  if (!known) {
    return {
      id: personId,
      version: 1,
      name,
      locale: identity.language?.toLowerCase().startsWith('de') ? 'de' : 'en',
      workingTime: defaultWorkingTime,
      absence: null,
      tenantRoles: tenantRoles ?? ['employee'],
      leftAt: null,
    };
  }
  const roles = tenantRoles ?? known.tenantRoles;
  const isSame =
    (name === '' || known.name === name) &&
    known.leftAt === null &&
    sameRoles(roles, known.tenantRoles);
  return isSame ? known : { ...known, name: name || known.name, tenantRoles: roles, leftAt: null };
}

async function remember(ports: Ports, identity: Identity): Promise<void> {
  await ports.commands.run(identity.tenantId, async (stores) => {
    const known = await stores.persons.get(identity.personId);
    const person = met(known, identity);
    if (!known) stores.persons.insert(person);
    else if (person !== known) stores.persons.save(known, person);
  });
}

async function isKnown(stores: Stores, identity: Identity): Promise<boolean> {
  const known = await stores.persons.get(identity.personId);
  return known !== undefined && met(known, identity) === known;
}

/** Keeps who somebody is, as the directory now says it; whoever is known already costs one look. */
export async function meetPerson(ports: Ports, identity: Identity): Promise<void> {
  const stores = ports.read(identity.tenantId);
  if (!(await isKnown(stores, identity))) await remember(ports, identity);
}

/**
 * What somebody may do, looked up again at every request: a grant taken away a second ago counts no
 * more. Roles of the tenant come from the token alone.
 */
export async function actorOf(ports: Ports, identity: Identity): Promise<Actor> {
  const { tenantId, personId, tenantRoles = ['employee'] } = identity;
  const grants = await ports.read(tenantId).grants.listOf(personId);
  return {
    tenantId,
    personId,
    tenantRoles,
    grants: grants.map(({ programId, role }) => ({ programId, role })),
  };
}

export async function resolveActor(ports: Ports, identity: Identity): Promise<Actor> {
  await meetPerson(ports, identity);
  return actorOf(ports, identity);
}
