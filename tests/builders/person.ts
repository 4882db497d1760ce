import { defaultWorkingTime, type Person } from '@causeway/shared/domain/person/person.js';
import { newTestId } from './ids.js';

export function aPerson(person: Partial<Person> = {}): Person {
  return {
    id: newTestId<'person'>(),
    version: 0,
    name: 'Mara Lindqvist',
    locale: 'en',
    workingTime: defaultWorkingTime,
    absence: null,
    tenantRoles: ['employee'],
    leftAt: null,
    ...person,
  };
}
