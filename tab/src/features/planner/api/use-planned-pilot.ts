import { planPilot } from '@causeway/shared/api/gates.js';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

export type PilotPlan = RequestTo<typeof planPilot>['body']['plan'];
export type PlannedTerms = NonNullable<RequestTo<typeof planPilot>['body']['terms']>[number];

/** While other numbers are reckoned, what the last ones came to stays on the screen. */
export function usePlannedPilot(
  programId: string,
  plan: PilotPlan,
  terms: readonly PlannedTerms[],
) {
  return useQuery({
    queryKey: subjectKey('gate', 'plan', programId, plan, terms),
    queryFn: () => call(planPilot, { params: { programId }, body: { plan, terms: [...terms] } }),
    placeholderData: keepPreviousData,
  });
}
