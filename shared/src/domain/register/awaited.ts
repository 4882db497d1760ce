import type { Instant } from '../../lib/instant.js';
import type { PersonId } from '../../lib/ids.js';
import type { RegisterEntry } from './register-entry.js';
import type { RegisterKind } from './register-kind.js';

/** Whose word an entry waits for as it stands, where its kind says so. */
export function awaitedOf(
  kind: RegisterKind,
  { state, values }: Pick<RegisterEntry, 'state' | 'values'>,
): PersonId | null {
  const field = kind.awaits[state];
  const named = field === undefined ? undefined : values[field];
  return typeof named === 'string' ? (named as PersonId) : null;
}

/** Whether that word is an answer of their own, and not a yes or no to somebody else's words. */
export function isQuestion(kind: RegisterKind, { state }: Pick<RegisterEntry, 'state'>): boolean {
  return kind.moves.some(
    ({ from, by, asks }) =>
      from.includes(state) && asks.length > 0 && by.some((who) => who.by === 'field'),
  );
}

/** Since when it stands as it does. */
export function standsSince({ steps, addedAt }: RegisterEntry): Instant {
  return steps.findLast(({ what }) => what === 'moved')?.at ?? addedAt;
}
