import type { CollectiveUse } from './almost-no-use.js';
import { countOf, within } from './count-tallies.js';
import { isAtWork } from './interaction-codes.js';
import type { MeasureInput } from './measure.js';
import { exposureDays } from './own-clock.js';
import { peopleWithAccess } from './people-with-access.js';

export const collectiveUseDays = 28;

/** How much everybody with access made of it together in the last four weeks. */
export function collectiveUse({
  tallies,
  people,
  today,
}: Pick<MeasureInput, 'tallies' | 'people' | 'today'>): CollectiveUse {
  const window = { from: today - collectiveUseDays, until: today };
  const { exposed } = peopleWithAccess({ people, today });
  return {
    people: exposed.length,
    exposureDays: exposureDays(exposed, window, today),
    interactions: countOf(within(tallies, window.from, window.until), 'interaction', isAtWork),
  };
}
