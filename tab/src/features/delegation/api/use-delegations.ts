import { endDelegation, listDelegations } from '@causeway/shared/api/approvals.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** Newest first. */
export function useDelegations(programId: string) {
  return useQuery({
    queryKey: subjectKey('approval', 'delegations', undefined, programId),
    queryFn: () => call(listDelegations, { params: { programId } }),
  });
}

/** Who is asked changes with it, so every question for approval is read again. */
export function useEndDelegation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: RequestTo<typeof endDelegation>) => call(endDelegation, request),
    onSettled: () => client.invalidateQueries({ queryKey: ['approval'] }),
  });
}
