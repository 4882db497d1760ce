import type { RegisterEntry } from './register-entry.js';
import type { RegisterKind } from './register-kind.js';
import { isClosed } from './register-entry.js';

/** What the workarounds that still go on cost in a week: minutes times how often. */
export function weeklyMinutes(kind: RegisterKind, workarounds: readonly RegisterEntry[]): number {
  return workarounds
    .filter((entry) => !isClosed(kind, entry))
    .reduce((sum, { values: { minutes, frequency } }) => {
      const isKnown = typeof minutes === 'number' && typeof frequency === 'number';
      return isKnown ? sum + minutes * frequency : sum;
    }, 0);
}
