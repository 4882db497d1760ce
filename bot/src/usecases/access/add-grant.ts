import type { GrantView } from '@causeway/shared/api/programs.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { GrantRole } from '@causeway/shared/domain/access/grant.js';
import { isAdministrator, mayGrant } from '@causeway/shared/domain/access/permissions.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { PersonId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { insertGrant } from './insert-grant.js';
import { viewGrants } from './list-grants.js';

export async function addGrant(
  ports: Ports,
  actor: Actor,
  command: {
    readonly programId: ProgramId;
    readonly personId: PersonId;
    readonly role: GrantRole;
  },
): Promise<Outcome<GrantView>> {
  const { programId, personId, role } = command;
  if (!mayGrant(actor, programId)) return reject('forbidden');
  if (personId === actor.personId && !isAdministrator(actor)) return reject('own-grant');
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    if (!(await stores.programs.get(programId))) return reject('absent');
    const person = await stores.persons.get(personId);
    if (!person || person.leftAt !== null) return reject('unknown-person');
    const held = await stores.grants.holdersOf(programId, role);
    if (held.includes(personId)) return reject('already-granted');
    return insertGrant(ports, stores, actor, { programId, personId, role });
  });
  if ('kind' in result) return result;
  const [view] = await viewGrants(ports, ports.read(actor.tenantId), [result], actor);
  return view ? done(view) : reject('absent');
}
