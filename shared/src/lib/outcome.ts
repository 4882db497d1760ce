import type { Rejected } from './decision.js';

/** What a use case answers at an edge. */
export type Outcome<Value, Code extends string = string> =
  { readonly kind: 'done'; readonly value: Value } | Rejected<Code>;

export function done<Value>(value: Value): { readonly kind: 'done'; readonly value: Value } {
  return { kind: 'done', value };
}
