import { searchPeople } from '@causeway/shared/api/programs.js';
import type { PersonRef } from '@causeway/shared/api/values.js';
import { call } from './api.js';

export async function findPeople(startsWith: string): Promise<readonly PersonRef[]> {
  const { people } = await call(searchPeople, { query: { startsWith } });
  return people;
}
