import { entriesOf, whatOf } from './entries-of.js';
import type { GateFacts } from './gate-facts.js';

/**
 * What stands on every gate whatever its outcome, in this order: where it falls short, what nobody has
 * seen, and what was left out because somebody was in a hurry.
 */
export function shortfallsOf(facts: Pick<GateFacts, 'entries' | 'now'>): readonly string[] {
  const skipped = entriesOf(facts, 'pressure')
    .all.filter(({ state }) => state === 'given-in')
    .map((entry) => String(entry.values['skipped'] ?? whatOf(entry)));
  return [
    ...entriesOf(facts, 'negative-result').open.map(whatOf),
    ...entriesOf(facts, 'blind-spot').open.map(whatOf),
    ...skipped,
  ].filter((what) => what !== '');
}
