import { listCriteria } from '@causeway/shared/api/criteria.js';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** What may be projected. */
export function useOfferedShares(programId: string) {
  return useQuery({
    queryKey: subjectKey('criterion', 'list', undefined, programId),
    queryFn: () => call(listCriteria, { params: { programId } }),
    select: ({ offered }) => offered,
  });
}
