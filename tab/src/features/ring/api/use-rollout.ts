import type { StageView } from '@causeway/shared/api/stages.js';
import type { Rollout } from '../rollout.js';
import { useRings } from './use-rings.js';
import { useUseCases } from './use-use-cases.js';

/** Where a program stands with its stages and what they open; no data until all of it is there. */
export function useRollout(stage: StageView) {
  const rings = useRings(stage.programId);
  const useCases = useUseCases(stage.programId);
  const data: Rollout | undefined = rings.data &&
    useCases.data && { stage, view: rings.data, useCases: useCases.data };
  const error: unknown = rings.error ?? useCases.error;
  const refetch = () => Promise.all([rings.refetch(), useCases.refetch()]);
  return { data, error, refetch };
}
