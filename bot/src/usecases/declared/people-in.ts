import type { Field, Values } from '@causeway/shared/domain/declared/field.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';

/** Everybody these values name. */
export function peopleIn(fields: readonly Field[], values: Values): readonly PersonId[] {
  return fields.flatMap(({ name, type }) =>
    type === 'person' && typeof values[name] === 'string' ? [values[name] as PersonId] : [],
  );
}
