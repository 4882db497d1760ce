import type { Counts } from '../../statistics/count-problem.js';
import type { Provenance } from '../participant/participant.js';
import type { PilotCell } from './pilot-cell.js';

export type CountsByProvenance = Readonly<Partial<Record<Provenance, Counts>>>;

const nobody: Counts = { successes: 0, trials: 0 };

function together(...groups: readonly (Counts | undefined)[]): Counts {
  return groups.reduce<Counts>(
    (sum, group) => ({
      successes: sum.successes + (group?.successes ?? 0),
      trials: sum.trials + (group?.trials ?? 0),
    }),
    nobody,
  );
}

/**
 * Whoever volunteers is eager; a rollout reaches the rest. People of whom nobody knows how they came
 * to it stand for neither: they are in the pilot's own rate and in nothing else.
 */
export function adoptionCells(
  counts: CountsByProvenance,
  volunteerShare: number,
): readonly PilotCell[] {
  const { volunteered, picked, assigned, declined, unknown } = counts;
  return [
    { name: 'volunteers', weight: volunteerShare, ...together(volunteered) },
    { name: 'rest', weight: 1 - volunteerShare, ...together(picked, assigned, declined) },
    { name: 'unknown', weight: 0, ...together(unknown) },
  ];
}
