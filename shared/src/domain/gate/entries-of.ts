import type { RegisterKindName } from '../register/register-kinds.js';
import { registerKindOf } from '../register/register-kinds.js';
import type { RegisterEntry } from '../register/register-entry.js';
import { isClosed } from '../register/register-entry.js';
import { isOverdue } from '../register/is-overdue.js';
import type { PersonId } from '../../lib/ids.js';
import type { GateFacts } from './gate-facts.js';

export interface ListedEntries {
  readonly all: readonly RegisterEntry[];
  readonly open: readonly RegisterEntry[];
  readonly overdue: readonly RegisterEntry[];
}

export function entriesOf(
  { entries, now }: Pick<GateFacts, 'entries' | 'now'>,
  name: RegisterKindName,
): ListedEntries {
  const kind = registerKindOf(name);
  const all = entries.filter((entry) => entry.kind === name);
  return {
    all,
    open: all.filter((entry) => !isClosed(kind, entry)),
    overdue: all.filter((entry) => isOverdue(kind, entry, now)),
  };
}

export function ownersOf(entries: readonly RegisterEntry[]): readonly PersonId[] {
  return [...new Set(entries.flatMap(({ owner }) => owner ?? []))];
}

/** What an entry says it is about. */
export function whatOf(entry: RegisterEntry | undefined): string {
  const what = entry?.values['what'];
  return typeof what === 'string' ? what : '';
}
