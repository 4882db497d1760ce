import type { Locale } from '@causeway/shared/domain/person/person.js';
import type { PersonId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';

/** In which language and on which clock somebody reads. */
export interface Reader {
  readonly locale: Locale;
  readonly timeZone: string;
}

export async function readerFrom(stores: Stores, personId: PersonId): Promise<Reader> {
  const person = await stores.persons.get(personId);
  return { locale: person?.locale ?? 'en', timeZone: person?.workingTime.timeZone ?? 'UTC' };
}

export function readerOf(ports: Ports, tenantId: TenantId, personId: PersonId): Promise<Reader> {
  return readerFrom(ports.read(tenantId), personId);
}
