import type { Person } from '@causeway/shared/domain/person/person.js';
import { isAbsent } from '@causeway/shared/domain/person/person.js';
import type { PersonRef } from '@causeway/shared/api/values.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';

export interface Names {
  of(id: PersonId): PersonRef;
  orNull(id: PersonId | null | undefined): PersonRef | null;
}

export function namesFrom(people: ReadonlyMap<PersonId, Person>, now: Instant): Names {
  const of = (id: PersonId): PersonRef => {
    const person = people.get(id);
    return { id, name: person?.name ?? '', isAbsent: person ? isAbsent(person, now) : false };
  };
  return { of, orNull: (id) => (id ? of(id) : null) };
}

/**
 * Names of these people as they are now; somebody erased has an empty name, which screens word. Only
 * those are read who are not known.
 */
export async function namePeople(
  stores: Stores,
  ids: readonly (PersonId | null | undefined)[],
  now: Instant,
  known: ReadonlyMap<PersonId, Person> = new Map(),
): Promise<Names> {
  const wanted = new Set(ids.filter((id): id is PersonId => id !== null && id !== undefined));
  const unknown = [...wanted].filter((id) => !known.has(id));
  if (unknown.length === 0) return namesFrom(known, now);
  return namesFrom(new Map([...known, ...(await stores.persons.list(unknown))]), now);
}
