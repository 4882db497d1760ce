import { previewApproval } from '@causeway/shared/api/approval-previews.js';
import {
  delegateDecisions,
  getApproval,
  giveVerdict,
  listApprovals,
  requestApproval,
  withdrawApproval,
} from '@causeway/shared/api/approvals.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

/** Newest first. */
export function useApprovals(programId: string) {
  return useQuery({
    queryKey: subjectKey('approval', 'list', undefined, programId),
    queryFn: () => call(listApprovals, { params: { programId } }),
  });
}

export function useApproval(approvalId: string) {
  return useQuery({
    queryKey: subjectKey('approval', 'page', approvalId),
    queryFn: () => call(getApproval, { params: { approvalId } }),
  });
}

/** What asking now would show to whom; never from before, and anew with whatever the gate says. */
export function useApprovalPreview(programId: string) {
  return useQuery({
    queryKey: subjectKey('gate', 'preview', programId),
    queryFn: () => call(previewApproval, { params: { programId } }),
    gcTime: 0,
  });
}

/** Refused or not, how things stand now is read again: somebody else may have been faster. */
function useApprovalChange<Variables, Answer>(change: (variables: Variables) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey: [subject] }) =>
          ['approval', 'stage', 'portfolio'].includes(String(subject)),
      }),
  });
}

export const useRequestApproval = () =>
  useApprovalChange((request: RequestTo<typeof requestApproval>) => call(requestApproval, request));

export const useGiveVerdict = () =>
  useApprovalChange((request: RequestTo<typeof giveVerdict>) => call(giveVerdict, request));

export const useWithdrawApproval = () =>
  useApprovalChange((request: RequestTo<typeof withdrawApproval>) =>
    call(withdrawApproval, request),
  );

export const useDelegate = () =>
  useApprovalChange((request: RequestTo<typeof delegateDecisions>) =>
    call(delegateDecisions, request),
  );
