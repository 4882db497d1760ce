import type { FoundGap } from '../register/found-gap.js';
import type { RegisterEntry } from '../register/register-entry.js';
import { entriesOf, whatOf } from './entries-of.js';
import type { GateFacts } from './gate-facts.js';

/** As somebody wrote it; or, where the data showed it, what was found. */
export type Shortfall = string | FoundGap;

/** Whoever put it into words of their own is taken at these. */
function saidOf(entry: RegisterEntry): Shortfall {
  const isReworded = entry.steps.some(
    (step) => step.what === 'changed' && step.fields.includes('what'),
  );
  return entry.found && !isReworded ? entry.found : whatOf(entry);
}

/**
 * What stands on every gate whatever its outcome, in this order: where it falls short, what nobody has
 * seen, and what was left out because somebody was in a hurry.
 */
export function shortfallsOf(facts: Pick<GateFacts, 'entries' | 'now'>): readonly Shortfall[] {
  const skipped = entriesOf(facts, 'pressure')
    .all.filter(({ state }) => state === 'given-in')
    .map((entry) => String(entry.values['skipped'] ?? whatOf(entry)));
  return [
    ...entriesOf(facts, 'negative-result').open.map(whatOf),
    ...entriesOf(facts, 'blind-spot').open.map(saidOf),
    ...skipped,
  ].filter((what) => what !== '');
}
