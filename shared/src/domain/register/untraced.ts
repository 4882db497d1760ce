import type { RegisterEntryId } from '../../lib/ids.js';
import type { RegisterEntry } from './register-entry.js';

export interface Untraced {
  /** Nothing is built for them, and nobody signed that it stays so: they stand in the way. */
  readonly findings: readonly RegisterEntryId[];
  /** Built for no reason anybody wrote down. */
  readonly items: readonly RegisterEntryId[];
  /** Done by hand, with no gap on the list that would end it. */
  readonly workarounds: readonly RegisterEntryId[];
}

const ids = (entries: readonly RegisterEntry[]) => entries.map((entry) => entry.id);

/** What lost its thread between what was found and what is built. A dropped item holds no finding. */
export function untraced(entries: readonly RegisterEntry[]): Untraced {
  const of = (kind: string) => entries.filter((entry) => entry.kind === kind);
  const live = of('work-item').filter((item) => item.state !== 'dropped');
  const found = new Set(of('finding').map((finding): string => finding.id));
  const worked = new Set(live.map((item) => item.values['finding']));
  return {
    findings: ids(of('finding').filter(({ id, state }) => state !== 'accepted' && !worked.has(id))),
    items: ids(live.filter((item) => !found.has(String(item.values['finding'] ?? '')))),
    workarounds: ids(
      of('workaround').filter(
        ({ state, values }) => state !== 'set-aside' && values['gap'] === undefined,
      ),
    ),
  };
}
