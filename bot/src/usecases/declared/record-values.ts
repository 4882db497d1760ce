import type { Field, Value, Values } from '@causeway/shared/domain/declared/field.js';

/** Words people wrote and people they named can be erased; numbers, dates and choices stay for ever. */
const personalTypes: ReadonlySet<Field['type']> = new Set(['text', 'long-text', 'texts', 'person']);

/** Values as the ledger takes them. */
export function recordValues(
  fields: readonly Field[],
  values: Values,
): { readonly stays: Values; readonly personal: Values } {
  const stays: Record<string, Value> = {};
  const personal: Record<string, Value> = {};
  for (const { name, type } of fields) {
    const value = values[name];
    if (value === undefined) continue;
    (personalTypes.has(type) ? personal : stays)[name] = value;
  }
  return { stays, personal };
}
