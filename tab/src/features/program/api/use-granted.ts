import { listApprovals } from '@causeway/shared/api/approvals.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** Whether there is an approval that lets the next step be taken. */
export function useGranted(programId: string) {
  return useQuery({
    queryKey: subjectKey('approval', 'list', undefined, programId),
    queryFn: () => call(listApprovals, { params: { programId } }),
    select: ({ approvals }) => approvals.some(({ state }) => state === 'granted'),
  });
}
