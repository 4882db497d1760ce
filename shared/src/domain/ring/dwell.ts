import type { Instant } from '../../lib/instant.js';
import { dayMs } from '../../lib/instant.js';
import type { Stage } from '../program/stage.js';
import type { Ring } from './ring.js';

/** How gates call the criterion that a ring was open long enough; an exception from it has a name too. */
export const dwellCriterion = 'minimum-dwell';

/** Until when the ring that is open has to stay open; null outside the rollout. */
export function dwellEndsAt(
  { phase, ring, since }: Pick<Stage, 'phase' | 'ring' | 'since'>,
  rings: readonly Pick<Ring, 'number' | 'minimumDays'>[],
): Instant | null {
  if (phase !== 'staged-rollout' || ring === null) return null;
  const days = rings.find(({ number }) => number === ring)?.minimumDays ?? 0;
  return since + days * dayMs;
}
