import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

export const demoPeopleFile = inRoot('infra/dev/demo-people.json');

export const demo = JSON.parse(readFileSync(demoPeopleFile, 'utf8'));

export function personByKey(key) {
  const person = demo.people.find((candidate) => candidate.key === key);
  if (!person) throw new Error(`infra/dev/demo-people.json has nobody with the key ${key}`);
  return person;
}
