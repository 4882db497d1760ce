import type { Values } from '../declared/field.js';

function functionsIn(values: Values, field: string): readonly string[] {
  const listed = values[field];
  return typeof listed === 'object' ? listed : [];
}

/** Who was not at a decision: the functions invited, and those whose work it is about. */
export function missingFunctions(roster: Values): {
  readonly invited: readonly string[];
  readonly affected: readonly string[];
} {
  const present = new Set(functionsIn(roster, 'present').map((name) => name.toLowerCase()));
  const absent = (field: string) =>
    functionsIn(roster, field).filter((name) => !present.has(name.toLowerCase()));
  return { invited: absent('invited'), affected: absent('affected') };
}
