import { listApprovals } from '@causeway/shared/api/approvals.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

type Asking = 'asked' | 'mine' | 'others';

/** Whether the next step is asked for already, and if not, whose it is to ask. */
export function useAsking(programId: string) {
  return useQuery({
    queryKey: subjectKey('approval', 'list', undefined, programId),
    queryFn: () => call(listApprovals, { params: { programId } }),
    select: ({ approvals, mayRequest }): Asking => {
      if (approvals.some(({ state }) => state === 'open' || state === 'granted')) return 'asked';
      return mayRequest ? 'mine' : 'others';
    },
  });
}
