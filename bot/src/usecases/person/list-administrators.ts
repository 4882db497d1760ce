import type { PersonRef } from '@causeway/shared/api/values.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { namePeople } from './name-people.js';

export async function listAdministrators(
  ports: Ports,
  actor: Actor,
): Promise<Outcome<{ people: PersonRef[] }, never>> {
  const stores = ports.read(actor.tenantId);
  const ids = await stores.persons.administrators();
  const names = await namePeople(stores, ids, ports.now());
  return done({ people: ids.map((id) => names.of(id)) });
}
