import {
  listEvidence,
  recordEvidence,
  renewEvidence,
  withdrawEvidence,
} from '@causeway/shared/api/evidence.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RequestTo } from '../../../lib/api.js';
import { call } from '../../../lib/api.js';
import { subjectKey } from '../../../lib/subject-key.js';

export function useEvidence(programId: string) {
  return useQuery({
    queryKey: subjectKey('evidence', 'list', undefined, programId),
    queryFn: () => call(listEvidence, { params: { programId } }),
  });
}

/** Evidence decides what a gate says, so that is read again, too. */
function useEvidenceChange<Variables, Answer>(change: (variables: Variables) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey: [subject] }) =>
          ['evidence', 'gate', 'approval', 'stage', 'portfolio'].includes(String(subject)),
      }),
  });
}

export function useRecordEvidence() {
  return useEvidenceChange((request: RequestTo<typeof recordEvidence>) =>
    call(recordEvidence, request),
  );
}

export function useRenewEvidence() {
  return useEvidenceChange((request: RequestTo<typeof renewEvidence>) =>
    call(renewEvidence, request),
  );
}

export function useWithdrawEvidence() {
  return useEvidenceChange((request: RequestTo<typeof withdrawEvidence>) =>
    call(withdrawEvidence, request),
  );
}
