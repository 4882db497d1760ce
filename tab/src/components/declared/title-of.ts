import type { Field, Values } from '@causeway/shared/domain/declared/field.js';

/** What an entry is called: the first words somebody wrote in it. */
export function titleOf(fields: readonly Field[], values: Values): string {
  const titled =
    fields.find(({ name, type }) => type === 'text' && values[name] !== undefined) ??
    fields.find(({ name, type }) => type === 'long-text' && values[name] !== undefined);
  return titled ? String(values[titled.name]) : '';
}
