import type { PilotCell } from './pilot-cell.js';
import type { Projection } from './project.js';
import type { RestMustReach } from './rest-must-reach.js';
import type { RolloutMix } from './rollout-mix.js';

/**
 * What a target is reached from: the volunteers, beside everybody who did not ask for it; by use case
 * all that was tested, beside what was not. Null where one of the two is missing.
 */
export function knownPart(
  mix: RolloutMix,
  cells: readonly PilotCell[],
  { covered, untestedWeight }: Pick<Projection, 'covered' | 'untestedWeight'>,
): Pick<RestMustReach, 'weight' | 'rate'> | null {
  if (mix.by === 'use-case') {
    return untestedWeight > 0 ? { weight: 1 - untestedWeight, rate: covered.estimate } : null;
  }
  const volunteers = cells[0];
  if (!volunteers || volunteers.trials === 0 || volunteers.weight === 1) return null;
  return { weight: volunteers.weight, rate: volunteers.successes / volunteers.trials };
}
