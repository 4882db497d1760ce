import type { Instant } from '../../lib/instant.js';
import { dayMs } from '../../lib/instant.js';
import { countedApart } from '../suppression/counted-apart.js';
import type { AcknowledgementAnswer, AcknowledgementCounts } from './acknowledgement.js';
import { acknowledgementAnswers } from './acknowledgement.js';

/** What anybody may see of the answers. A count that is null is below the smallest group, none included. */
export interface PublishedCounts {
  readonly number: number;
  readonly counts: Readonly<Record<AcknowledgementAnswer, number | null>>;
  /** Null where a count is: the difference would give it away. */
  readonly total: number | null;
  readonly at: Instant;
}

export interface Answered {
  readonly number: number;
  readonly counts: AcknowledgementCounts;
  /** People who answered, or answered otherwise, since the last publication. */
  readonly changed: number;
}

const leastPauseMs = dayMs;

/**
 * The next publication, or undefined while there is nothing to say. It comes at most daily and only
 * when a whole group has answered since, so that nobody's answer shows as the difference of two.
 */
export function publishAcknowledgements(
  answered: Answered,
  last: PublishedCounts | null,
  smallestGroup: number,
  now: Instant,
): PublishedCounts | undefined {
  const { number, counts, changed } = answered;
  const all = acknowledgementAnswers.map((answer) => counts[answer]);
  const total = all.reduce((sum, count) => sum + count, 0);
  if (total < smallestGroup) return undefined;
  const before = last?.number === number ? last : undefined;
  const isTooSoon = before && (changed < smallestGroup || now - before.at < leastPauseMs);
  if (isTooSoon) return undefined;
  const of = (answer: AcknowledgementAnswer) => ({ count: counts[answer], people: counts[answer] });
  const shown = countedApart(
    { agree: of('agree'), disagree: of('disagree'), unclear: of('unclear') },
    smallestGroup,
  );
  return { number, counts: shown.parts, total: shown.total, at: now };
}
