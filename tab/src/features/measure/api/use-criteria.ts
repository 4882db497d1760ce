import { listCriteria, registerCriterion } from '@causeway/shared/api/criteria.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

export function useCriteria(programId: string) {
  return useQuery({
    queryKey: subjectKey('criterion', 'list', undefined, programId),
    queryFn: () => call(listCriteria, { params: { programId } }),
  });
}

/** A new version changes what the gate says, and voids what was asked on it. */
export function useRegisterCriterion() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: RequestTo<typeof registerCriterion>) => call(registerCriterion, request),
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey: [subject] }) =>
          subject === 'criterion' || subject === 'gate' || subject === 'approval',
      }),
  });
}
