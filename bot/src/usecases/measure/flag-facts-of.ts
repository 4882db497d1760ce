import { defaults } from '@causeway/shared/domain/defaults.js';
import type { FlagFacts } from '@causeway/shared/domain/measure/measure.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { minuteMs } from '@causeway/shared/lib/instant.js';
import type { FlagFact } from '../../store/flag-facts.js';

/**
 * What became of flags, in counts. Whoever took a flag back waits for nothing. A reporter is due to
 * hear some days after they raised it, whether or not anybody decided it by then.
 */
export function flagFactsOf(flags: readonly FlagFact[], now: Instant): FlagFacts {
  const kept = flags.filter(({ state }) => state !== 'withdrawn');
  const { value: withinMs } = defaults.tellReporterMs;
  const due = kept.filter(({ raisedAt }) => raisedAt + withinMs <= now);
  const told = due.filter(
    ({ raisedAt, toldAt }) => toldAt !== null && toldAt <= raisedAt + withinMs,
  );
  return {
    confirmedWrong: kept.filter(({ state }) => state === 'confirmed' || state === 'answered')
      .length,
    dueToHear: due.length,
    told: told.length,
    undelivered: due.filter(({ isUndelivered }) => isUndelivered).length,
    responses: kept.map(({ raisedAt, endedAt }) => ({
      minutes: ((endedAt ?? now) - raisedAt) / minuteMs,
      isAnswered: endedAt !== null,
    })),
  };
}
