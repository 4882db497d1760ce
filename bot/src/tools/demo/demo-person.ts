import type { DemoPeople, DemoPerson } from './demo-people.js';

export function demoPerson(demo: DemoPeople, key: string): DemoPerson {
  const found = demo.people.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`The demo people have nobody with the key ${key}`);
  return found;
}
