import type { Value } from '../declared/field.js';

/**
 * A gap that a program's own data show, in its parts: everybody reads it in their own language. Whoever
 * keeps it keeps this and no words.
 */
export type FoundGap =
  | { readonly source: 'workload'; readonly of: 'peak' }
  | { readonly source: 'use-cases'; readonly of: string; readonly name: string }
  | { readonly source: 'people'; readonly of: string }
  | {
      readonly source: 'conditions';
      /** Whose conditions differ from the rollout's: `phase-demonstration`. */
      readonly subject: string;
      readonly field: string;
      readonly here: Value | null;
      readonly target: Value | null;
    };

/** The same gap by the same name, so that it is listed once. */
export function gapKey(gap: FoundGap): string {
  const of = gap.source === 'conditions' ? `${gap.subject}:${gap.field}` : gap.of;
  return `${gap.source}:${of}`;
}
