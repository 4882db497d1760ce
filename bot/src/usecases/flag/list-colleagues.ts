import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { PersonRef } from '@causeway/shared/api/values.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { FlagId, PersonId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import { namePeople } from '../person/name-people.js';
import type { Ports } from '../ports.js';
import { flagToTriage } from './get-flag.js';

/** Who may hold a flag of this program: those who triage it. */
export async function triagersOf(
  stores: Stores,
  programId: ProgramId | null,
): Promise<readonly PersonId[]> {
  if (programId === null) return stores.persons.administrators();
  const owners = await stores.grants.holdersOf(programId, 'governance-owner');
  const managers = await stores.grants.holdersOf(programId, 'program-manager');
  return [...new Set([...owners, ...managers])];
}

export async function colleaguesFor(
  stores: Stores,
  place: { readonly programId: ProgramId | null },
  now: Instant,
): Promise<PersonRef[]> {
  const ids = await triagersOf(stores, place.programId);
  const names = await namePeople(stores, ids, now);
  return ids.map((id) => names.of(id)).sort((a, b) => a.name.localeCompare(b.name));
}

export async function listColleagues(
  ports: Ports,
  actor: Actor,
  query: { readonly flagId: FlagId },
): Promise<Outcome<{ people: PersonRef[] }, 'absent'>> {
  const stores = ports.read(actor.tenantId);
  const flag = await flagToTriage(stores, actor, query.flagId);
  if ('kind' in flag) return flag;
  return done({ people: await colleaguesFor(stores, flag, ports.now()) });
}
