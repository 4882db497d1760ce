import type { UseCaseId } from '../../lib/ids.js';
import type { Counts } from '../../statistics/count-problem.js';
import type { Filter } from '../measure/measure.js';
import type { Provenance } from '../participant/participant.js';
import type { PilotCell } from './pilot-cell.js';

/** What a rollout is made of: of which work, or of people who wanted it and people who did not ask. */
export type RolloutMix =
  | {
      readonly by: 'use-case';
      readonly shares: readonly { readonly useCaseId: UseCaseId; readonly weight: number }[];
      /** Work that nobody can name yet. */
      readonly other: number;
    }
  | { readonly by: 'provenance'; readonly volunteerShare: number };

/** What may be said of a part of the pilot; null where there is nothing. */
export type CountsOf = (filter: Filter) => Counts | 'too-few' | null;

/**
 * Whoever volunteers is eager; a rollout reaches the rest. People of whom nobody knows how they came
 * to it stand for neither: they are in the pilot's own rate and in nothing else.
 */
const theRest: readonly Provenance[] = ['picked', 'assigned', 'declined'];

function counted(
  filters: readonly Filter[],
  countsOf: CountsOf,
): Omit<PilotCell, 'name' | 'weight'> {
  const found = filters.map(countsOf);
  const counts = found.filter((one) => one !== null && one !== 'too-few');
  const trials = counts.reduce((sum, one) => sum + one.trials, 0);
  const isTooFew = trials === 0 && found.includes('too-few');
  return {
    successes: counts.reduce((sum, one) => sum + one.successes, 0),
    trials,
    ...(isTooFew && { isTooFew }),
  };
}

/** A part of which nothing may be said counts as never tested. */
export function pilotCells(mix: RolloutMix, countsOf: CountsOf): readonly PilotCell[] {
  const cell = (name: string, weight: number, ...filters: readonly Filter[]): PilotCell => ({
    name,
    weight,
    ...counted(filters, countsOf),
  });
  const came = (provenance: Provenance) => ({ by: 'provenance', provenance }) as const;
  if (mix.by === 'provenance') {
    return [
      cell('volunteers', mix.volunteerShare, came('volunteered')),
      cell('rest', 1 - mix.volunteerShare, ...theRest.map(came)),
    ];
  }
  const named = mix.shares.map(({ useCaseId, weight }) =>
    cell(useCaseId, weight, { by: 'use-case', useCaseId }),
  );
  return [...named, cell('other', mix.other)];
}

export function hasOverlap(mix: RolloutMix): boolean {
  if (mix.by === 'provenance') return false;
  return new Set(mix.shares.map(({ useCaseId }) => useCaseId)).size < mix.shares.length;
}
