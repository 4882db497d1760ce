import type { Instant } from '../../lib/instant.js';
import type { RegisterEntry } from './register-entry.js';
import { dueAtOf, isClosed } from './register-entry.js';
import type { RegisterKind } from './register-kind.js';

/** Open, and its day has come. */
export function isOverdue(kind: RegisterKind, entry: RegisterEntry, now: Instant): boolean {
  const dueAt = dueAtOf(kind, entry);
  return dueAt !== null && now >= dueAt && !isClosed(kind, entry);
}
