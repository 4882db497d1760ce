import {
  listApprovalRules,
  listApprovals,
  saveApprovalRule,
} from '@causeway/shared/api/approvals.js';
import { isLive } from '@causeway/shared/domain/approval/approval.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** One for each step, saved or ready-made. */
export function useApprovalRules(programId: string) {
  return useQuery({
    queryKey: subjectKey('approval', 'rules', undefined, programId),
    queryFn: () => call(listApprovalRules, { params: { programId } }),
  });
}

/** What is asked or granted, and not yet used: a change of its rule makes it void. */
export function useLiveApprovals(programId: string) {
  return useQuery({
    queryKey: subjectKey('approval', 'list', undefined, programId),
    queryFn: () => call(listApprovals, { params: { programId } }),
    select: ({ approvals }) => approvals.filter(isLive),
  });
}

/** Refused or not, how things stand now is read again: somebody else may have been faster. */
export function useSaveApprovalRule() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: RequestTo<typeof saveApprovalRule>) => call(saveApprovalRule, request),
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey: [subject] }) =>
          ['approval', 'stage', 'portfolio'].includes(String(subject)),
      }),
  });
}
