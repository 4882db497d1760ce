import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DemoPeople } from '@causeway/bot/tools/demo/demo-people.js';
import { parseDemoPeople } from '@causeway/bot/tools/demo/demo-people.js';

/** The people every `local` server knows. */
export const demoCompany: DemoPeople = parseDemoPeople(
  readFileSync(path.resolve('infra/dev/demo-people.json'), 'utf8'),
);

export function demoPersonId(key: string): string {
  const person = demoCompany.people.find((candidate) => candidate.key === key);
  if (!person) throw new Error(`Nobody in the demo has the key ${key}`);
  return person.id;
}
