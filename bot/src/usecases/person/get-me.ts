import type { Me } from '@causeway/shared/api/session.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';

export async function getMe(ports: Ports, actor: Actor): Promise<Outcome<Me, 'absent'>> {
  const stores = ports.read(actor.tenantId);
  const person = await stores.persons.get(actor.personId);
  if (!person) return reject('absent');
  const programs = new Map((await stores.programs.list()).map(({ id, name }) => [id, name]));
  return done({
    personId: person.id,
    name: person.name,
    version: person.version,
    locale: person.locale,
    workingTime: person.workingTime,
    absence: person.absence,
    tenantRoles: [...actor.tenantRoles],
    grants: actor.grants.map(({ programId, role }) => ({
      programId,
      programName: programs.get(programId) ?? '',
      role,
    })),
    unseenNotices: await stores.notices.countUnseen(actor.personId),
    now: ports.now(),
  });
}
