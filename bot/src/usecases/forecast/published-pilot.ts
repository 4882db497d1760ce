import type { Filter } from '@causeway/shared/domain/measure/measure.js';
import type { PilotCell } from '@causeway/shared/domain/projection/pilot-cell.js';
import type { RolloutMix } from '@causeway/shared/domain/projection/rollout-mix.js';
import { pilotCells } from '@causeway/shared/domain/projection/rollout-mix.js';
import type { Counts } from '@causeway/shared/statistics/count-problem.js';
import type { Published } from '../criterion/load-published.js';

interface PublishedPilot {
  readonly cells: readonly PilotCell[];
  readonly pilot: Counts;
}

const nothing: Counts = { successes: 0, trials: 0 };

/**
 * What a projection is made of: published numbers alone. Its weights are for anybody to choose, and
 * with weights one could ask for every cell by itself.
 */
export function publishedPilot(
  published: Published | undefined,
  measure: string,
  mix: RolloutMix,
): PublishedPilot {
  const countsOf = (filter: Filter): Counts | 'too-few' | null => {
    const found = published?.shareOf(measure, filter);
    if (!found || found === 'too-few') return found ?? null;
    return { successes: found.share.successes, trials: found.share.trials };
  };
  const whole = countsOf({ by: 'all' });
  return {
    cells: pilotCells(mix, countsOf),
    pilot: whole === null || whole === 'too-few' ? nothing : whole,
  };
}
