import type { Filter } from '@causeway/shared/domain/measure/measure.js';
import type { RolloutMix } from '@causeway/shared/domain/projection/rollout-mix.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';

export async function hasUnknownUseCase(
  stores: Stores,
  programId: ProgramId,
  mix: RolloutMix,
  filter?: Filter,
): Promise<boolean> {
  const inMix = mix.by === 'use-case' ? mix.shares.map(({ useCaseId }) => useCaseId) : [];
  const named = filter?.by === 'use-case' ? [...inMix, filter.useCaseId] : inMix;
  if (named.length === 0) return false;
  const known = await stores.useCases.list([programId]);
  return named.some((useCaseId) => !known.some(({ id }) => id === useCaseId));
}
