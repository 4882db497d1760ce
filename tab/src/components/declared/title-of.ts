import type { PersonRef } from '@causeway/shared/api/values.js';
import type { Field, Values } from '@causeway/shared/domain/declared/field.js';

/** What an entry is called: the person it begins with, or the first words somebody wrote in it. */
export function titleOf(
  fields: readonly Field[],
  values: Values,
  people: readonly PersonRef[],
): string {
  const [first] = fields;
  const person = first?.type === 'person' && people.find(({ id }) => id === values[first.name]);
  if (person) return person.name;
  const titled =
    fields.find(({ name, type }) => type === 'text' && values[name] !== undefined) ??
    fields.find(({ name, type }) => type === 'long-text' && values[name] !== undefined);
  return titled ? String(values[titled.name]) : '';
}
