import type { Instant } from '../../lib/instant.js';
import { dayMs } from '../../lib/instant.js';
import { logEvidence } from '../../statistics/log-evidence.js';
import type { Criterion } from './criterion.js';
import type { Look, LookCounts } from './look.js';

/** What there is to see at a moment. */
export interface Sight extends LookCounts {
  readonly now: Instant;
  readonly countedAt: Instant;
  /** When the earliest observation arrived that was corrected since the last look; null if none was. */
  readonly correctedFrom: Instant | null;
}

export type LookedAt = Pick<
  Criterion,
  'kind' | 'threshold' | 'direction' | 'minimumTrials' | 'lookFrom'
>;

/** Counts only grow unless something was corrected, or somebody moved to another group. */
function isPastChanged(last: Look, sight: Sight): boolean {
  const { successes, trials, correctedFrom } = sight;
  const hasShrunk = successes < last.successes || trials - successes < last.trials - last.successes;
  return hasShrunk || (correctedFrom !== null && correctedFrom <= last.countedAt);
}

function placeOf(last: Look | undefined, sight: Sight): Pick<Look, 'series' | 'number'> {
  if (!last) return { series: 1, number: 1 };
  if (isPastChanged(last, sight)) return { series: last.series + 1, number: 1 };
  return { series: last.series, number: last.number + 1 };
}

/** A one-look criterion looks at the first moment that has its minimum, once in a series. */
function takesLook(criterion: LookedAt, last: Look | undefined, sight: Sight): boolean {
  if (criterion.kind === 'anytime') return true;
  // Below the minimum it decides nothing; it only says that what decided before no longer stands.
  if (last && isPastChanged(last, sight)) return true;
  if (last && last.trials >= criterion.minimumTrials) return false;
  return sight.trials >= criterion.minimumTrials;
}

/** Nothing is looked at twice on one day in UTC. */
function isLookedAt(last: Look | undefined, now: Instant): boolean {
  return last !== undefined && Math.floor(last.lookedAt / dayMs) === Math.floor(now / dayMs);
}

/**
 * The look to be recorded now, if there is one: at most one a day. An observation enters at the first look after it was
 * counted; a correction of what an earlier look had counted begins the next series.
 */
export function nextLook(
  criterion: LookedAt,
  last: Look | undefined,
  sight: Sight,
): Look | undefined {
  const { now, countedAt, successes, trials } = sight;
  if (now < criterion.lookFrom || isLookedAt(last, now)) return undefined;
  const seen = last ?? { successes: 0, trials: 0 };
  if (successes === seen.successes && trials === seen.trials) return undefined;
  if (!takesLook(criterion, last, sight)) return undefined;
  const { threshold, direction, kind } = criterion;
  const evidence = { successes, trials, threshold, kind };
  return {
    ...placeOf(last, sight),
    lookedAt: now,
    countedAt,
    successes,
    trials,
    logEvidenceFor: logEvidence({ ...evidence, direction }),
    logEvidenceAgainst: logEvidence({
      ...evidence,
      direction: direction === 'above' ? 'below' : 'above',
    }),
  };
}
