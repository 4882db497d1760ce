import { listApprovals } from '@causeway/shared/api/approvals.js';
import { transitionKey } from '@causeway/shared/domain/program/transition.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** The steps that are asked for or approved, and that a change may make void. */
export function useLiveSteps(programId: string) {
  return useQuery({
    queryKey: subjectKey('approval', 'list', undefined, programId),
    queryFn: () => call(listApprovals, { params: { programId } }),
    select: ({ approvals }) =>
      approvals
        .filter(({ state }) => state === 'open' || state === 'granted')
        .map(({ transition }) => transitionKey(transition)),
  });
}
