import type { GateView } from '@causeway/shared/api/gates.js';
import { getGate } from '@causeway/shared/api/gates.js';
import type { GateCriterionName } from '@causeway/shared/domain/gate/gate-criterion-name.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

type GateResult = GateView['results'][number];

export interface CohortCriteria {
  readonly results: readonly GateResult[];
  readonly names: GateView['names'];
}

const ofCohort = new Set<string>([
  'provenance',
  'strata-quotas',
  'support-withdrawal',
  'peak',
] satisfies readonly GateCriterionName[]);

/** What the next step asks about who is trying it, and how that stands. */
export function useCohortCriteria(programId: string) {
  return useQuery({
    queryKey: subjectKey('gate', 'page', programId),
    queryFn: () => call(getGate, { params: { programId } }),
    select: ({ gate }): CohortCriteria => ({
      results: (gate?.results ?? []).filter(({ name }) => ofCohort.has(name)),
      names: gate?.names ?? {},
    }),
  });
}
