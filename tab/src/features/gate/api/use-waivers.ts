import {
  askWaiver,
  declineWaiver,
  listWaivers,
  secondWaiver,
  withdrawWaiver,
} from '@causeway/shared/api/waivers.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

export function useWaivers(programId: string) {
  return useQuery({
    queryKey: subjectKey('waiver', 'list', undefined, programId),
    queryFn: () => call(listWaivers, { params: { programId } }),
  });
}

/** An exception changes what the gate says, and what was asked on it. */
function useGateChange<Variables, Answer>(change: (variables: Variables) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey: [subject] }) =>
          subject === 'waiver' || subject === 'gate' || subject === 'approval',
      }),
  });
}

export function useAskWaiver() {
  return useGateChange((request: RequestTo<typeof askWaiver>) => call(askWaiver, request));
}

export function useSecondWaiver() {
  return useGateChange((request: RequestTo<typeof secondWaiver>) => call(secondWaiver, request));
}

export function useDeclineWaiver() {
  return useGateChange((request: RequestTo<typeof declineWaiver>) => call(declineWaiver, request));
}

export function useWithdrawWaiver() {
  return useGateChange((request: RequestTo<typeof withdrawWaiver>) =>
    call(withdrawWaiver, request),
  );
}
