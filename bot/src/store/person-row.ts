import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Locale, Person } from '@causeway/shared/domain/person/person.js';
import type { PersonTable } from '../db/schema.js';
import { fromJson, nameKey } from './json.js';

/** Directories allow longer display names than anybody reads. */
const longestName = 256;

export function toPerson(row: PersonTable): Person {
  const { absence_from_at: from, absence_until_at: until } = row;
  return {
    id: row.person_id as PersonId,
    version: row.version,
    name: row.name,
    locale: row.locale as Locale,
    workingTime: fromJson(row.working_time_json),
    absence: from === null || until === null ? null : { from, until },
    tenantRoles: fromJson(row.tenant_roles_json),
    leftAt: row.left_at,
  };
}

export function toPersonRow(tenantId: string, person: Person, version: number): PersonTable {
  const name = person.name.slice(0, longestName);
  return {
    tenant_id: tenantId,
    person_id: person.id,
    version,
    name,
    name_key: nameKey(name).slice(0, longestName),
    locale: person.locale,
    working_time_json: JSON.stringify(person.workingTime),
    absence_from_at: person.absence?.from ?? null,
    absence_until_at: person.absence?.until ?? null,
    tenant_roles_json: JSON.stringify(person.tenantRoles),
    is_administrator: person.tenantRoles.includes('administrator') ? 1 : 0,
    left_at: person.leftAt,
  };
}
