import type { Value, Values } from '../declared/field.js';
import { isSameValue } from '../declared/parse-fields.js';
import type { SheetKind } from './sheet-kind.js';

export interface Difference {
  readonly field: string;
  /** Null where nobody answered: an unanswered condition is no equal one. */
  readonly here: Value | null;
  readonly target: Value | null;
}

/** Every condition that is not what it will be in the rollout. Remarks are no conditions. */
export function compareConditions(
  kind: SheetKind,
  here: Values,
  target: Values,
): readonly Difference[] {
  return kind.fields
    .filter((field) => field.isRequired)
    .map(({ name }) => ({ field: name, here: here[name] ?? null, target: target[name] ?? null }))
    .filter((one) => one.here === null || !isSameValue(one.here, one.target));
}
